package uk.whodoeswhat.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.document.DocumentReader;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Read;
import uk.whodoeswhat.rulebook.RuleFault;

/** Many proposals, one JSON document a line; as many lines back in the same order, each a decision or its errors. */
@RestController
class BatchController implements DisposableBean {
    static final String PATH = "/api/v1/batches";

    private static final Logger LOG = LoggerFactory.getLogger(BatchController.class);
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final int AHEAD = 4 * PROCESSORS;

    private final Evaluator evaluator;
    private final JsonMapper json;
    private final ExecutorService workers;

    BatchController(Evaluator evaluator, JsonMapper json) {
        this.evaluator = evaluator;
        this.json = json;
        AtomicLong count = new AtomicLong();
        this.workers = Executors.newFixedThreadPool(PROCESSORS, task -> {
            Thread thread = new Thread(task, "batch-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
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
        new Batch(workers, AHEAD, (number, line) -> bytes(tree(number, line, options)), this::brokenOff)
                .run(request.getInputStream(), response.getOutputStream());
    }

    private byte[] brokenOff(long number) {
        return bytes(errors(number, List.of(new Problem("", 0, 0, "input that broke off", "input that is complete"))));
    }

    private byte[] bytes(Map<String, Object> tree) {
        byte[] bytes = json.writeValueAsBytes(tree);
        byte[] ended = Arrays.copyOf(bytes, bytes.length + 1);
        ended[bytes.length] = '\n';
        return ended;
    }

    private Map<String, Object> tree(long number, byte[] line, Options options) {
        try {
            Read<Decision> read = evaluator.evaluate(line, Format.JSON, options.reading());
            return read instanceof Read.Accepted<Decision> accepted
                    ? accepted.value().tree(options.detail())
                    : errors(number, problems(line, read));
        } catch (RuleFault fault) {
            LOG.error("line {} of a batch failed", number, fault);
            return errors(number, List.of(fault("a fault of the rules: " + fault.getMessage())));
        } catch (RuntimeException fault) {
            LOG.error("line {} of a batch failed", number, fault);
            return errors(number, List.of(fault("a fault of the service, which is logged")));
        }
    }

    private static List<Problem> problems(byte[] line, Read<Decision> read) {
        return line.length > DocumentReader.MAX_BYTES
                ? List.of(new Problem(
                        "",
                        0,
                        0,
                        "more than " + DocumentReader.MAX_BYTES + " bytes",
                        "at most " + DocumentReader.MAX_BYTES + " bytes (1 MiB) a line"))
                : read.problems();
    }

    private static Problem fault(String found) {
        return new Problem("", 0, 0, found, "a service without faults; no change to this line helps");
    }

    private static Map<String, Object> errors(long number, List<Problem> problems) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("line", number);
        tree.put("errors", ProblemDocument.tree(problems));
        return tree;
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
