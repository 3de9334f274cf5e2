package uk.whodoeswhat.cli;

import uk.whodoeswhat.batch.Batch;
import uk.whodoeswhat.batch.LineAnswer;

/** Writes the answers of a batch, counts them and shows how far it is. */
final class BatchSink implements Batch.Sink {
    private final BatchOutput out;
    private final TerminalProgress progress;
    private long decided;
    private long failed;

    BatchSink(BatchOutput out, TerminalProgress progress) {
        this.out = out;
        this.progress = progress;
    }

    @Override
    public void write(LineAnswer answer) {
        if (answer.failed()) {
            failed++;
        } else {
            decided++;
        }
        out.write(answer.json());
        progress.by(answer.read());
    }

    @Override
    public void flush() {
        out.flush();
    }

    long decided() {
        return decided;
    }

    long failed() {
        return failed;
    }
}
