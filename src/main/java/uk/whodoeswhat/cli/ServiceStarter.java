package uk.whodoeswhat.cli;

import java.util.List;

/** Starts the service; what cannot start is told by an exception. */
public interface ServiceStarter {
    void start(List<String> arguments);
}
