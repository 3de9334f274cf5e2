package uk.whodoeswhat.batch;

import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.document.Result;

/** How the lines of a batch are decided. Used on several threads at once. */
public interface Deciding {

    /** The decision on the JSON document of a line, or what is wrong with it. */
    Result<Decision> decide(byte[] line);

    /** Takes note of a fault of the program or of its rules that left a line undecided; the line's errors only mention it. */
    void fault(long line, RuntimeException fault);
}
