package uk.whodoeswhat.web.page.audit;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import uk.whodoeswhat.web.PageProblems;
import uk.whodoeswhat.web.page.NoStore;
import uk.whodoeswhat.web.page.decision.RecordingController;

/**
 * Replays all decisions. Its page tells how far it is: with JavaScript from events, without by being loaded again. An event is
 * named {@code progress}, for example
 *
 * <pre>
 * {"done":120,"total":400,"differing":0,"ended":false}
 * </pre>
 */
@Controller
@NoStore
class ReplayController {
    static final String PATH = AuditController.PATH + "/replays";

    private static final int SECONDS = 3;

    private final ReplayJobs jobs;

    ReplayController(ReplayJobs jobs) {
        this.jobs = jobs;
    }

    @PostMapping(PATH)
    ModelAndView start() {
        return RecordingController.goTo(PATH + "/" + jobs.start().id());
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView progress(@PathVariable("id") String id) {
        ReplayJob.ReplayProgress progress = find(id).progress();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("progress", progress);
        if (!progress.ended()) {
            model.put("address", PATH + "/" + id);
            model.put("events", PATH + "/" + id + "/events");
            model.put("pageScript", "/replay.js");
            model.put("pageRefresh", SECONDS);
        }
        return new ModelAndView("audit/replays", model);
    }

    @GetMapping(path = PATH + "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@PathVariable("id") String id) {
        ReplayJob job = find(id);
        SseEmitter emitter = new SseEmitter(0L); // it ends with the job
        job.listen(new Sender(emitter, job));
        return emitter;
    }

    /** Sends events to one browser, until the job ends or the browser goes. */
    private record Sender(SseEmitter emitter, ReplayJob job) implements Consumer<ReplayJob.ReplayProgress> {
        @Override
        public void accept(ReplayJob.ReplayProgress progress) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("done", progress.done());
            data.put("total", progress.total());
            data.put("differing", progress.differing());
            data.put("ended", progress.ended());
            try {
                emitter.send(SseEmitter.event().name("progress").data(data, MediaType.APPLICATION_JSON));
                if (progress.ended()) {
                    job.forget(this);
                    emitter.complete();
                }
            } catch (IOException | IllegalStateException e) {
                job.forget(this); // whoever listened went away
            }
        }
    }

    private ReplayJob find(String id) {
        return jobs.find(id).orElseThrow(() -> PageProblems.missing("replay", id, AuditController.PATH));
    }
}
