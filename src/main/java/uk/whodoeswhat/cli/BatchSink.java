package uk.whodoeswhat.cli;

import uk.whodoeswhat.batch.Answer;
import uk.whodoeswhat.batch.Batch;

/** Writes the answers of a batch, counts them and shows how far it is. */
final class BatchSink implements Batch.Sink {
    private final BatchOutput out;
    private final Progress progress;
    private long decided;
    private long failed;

    BatchSink(BatchOutput out, Progress progress) {
        this.out = out;
        this.progress = progress;
    }

    @Override
    public void write(Answer answer) {
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
