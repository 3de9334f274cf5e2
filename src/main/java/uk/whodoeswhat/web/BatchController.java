package uk.whodoeswhat.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.whodoeswhat.batch.Batch;
import uk.whodoeswhat.batch.Deciding;
import uk.whodoeswhat.batch.LineAnswer;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.document.DocumentReader;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.framework.Reading;

/** Many proposals, one JSON document a line; as many lines back in the same order, each a decision or its errors. */
@RestController
class BatchController implements DisposableBean {
    static final String PATH = "/api/v1/batches";

    private static final Logger LOG = LoggerFactory.getLogger(BatchController.class);

    private final DecisionService evaluator;
    private final ExecutorService workers = Batch.workers();

    BatchController(DecisionService evaluator) {
        this.evaluator = evaluator;
    }

    @PostMapping(
            path = PATH,
            consumes = MediaType.APPLICATION_NDJSON_VALUE,
            produces = MediaType.APPLICATION_NDJSON_VALUE)
    void batch(HttpServletRequest request, HttpServletResponse response) throws IOException, InterruptedException {
        Options options = Options.of(request, evaluator.rulebook());
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.flushBuffer();
        Batch batch = new Batch(
                workers, new Evaluating(evaluator, options.reading()), options.detail(), request.getInputStream());
        try {
            batch.run(new Writing(response.getOutputStream()));
        } finally {
            batch.awaitReader(); // the container uses the request again
        }
    }

    private record Evaluating(DecisionService evaluator, Reading reading) implements Deciding {
        @Override
        public Result<Decision> decide(byte[] line) {
            return evaluator.evaluate(DocumentReader.parse(line, Format.JSON), reading);
        }

        @Override
        public void fault(long line, RuntimeException fault) {
            LOG.error("line {} of a batch failed", line, fault);
        }
    }

    private record Writing(OutputStream out) implements Batch.Sink {
        @Override
        public void write(LineAnswer answer) throws IOException {
            out.write(answer.json());
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
