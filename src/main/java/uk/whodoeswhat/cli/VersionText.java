package uk.whodoeswhat.cli;

import picocli.CommandLine.IVersionProvider;
import uk.whodoeswhat.decision.EngineVersion;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.rulebook.Rulebook;

/** The versions of the program and of the rulebook shipped with it. */
final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
        Result<Rulebook> opened = RulebookOption.shipped();
        if (!(opened instanceof Result.Ok<Rulebook> accepted)) {
            throw new IllegalStateException(opened.problems().get(0).message());
        }
        Rulebook rulebook = accepted.value();
        return new String[] {
            "Who Does What " + EngineVersion.get(),
            "Rulebook " + rulebook.manifest().id() + " " + rulebook.manifest().version(),
            rulebook.digest()
        };
    }
}
