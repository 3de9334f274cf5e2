package uk.whodoeswhat.web.page.propose;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import uk.whodoeswhat.document.DocumentReader;
import uk.whodoeswhat.document.LegalText;
import uk.whodoeswhat.document.TypedText;
import uk.whodoeswhat.form.Drafted;
import uk.whodoeswhat.form.Form;
import uk.whodoeswhat.form.Typed;
import uk.whodoeswhat.store.Drafts;
import uk.whodoeswhat.store.StoredDraft;
import uk.whodoeswhat.web.PageProblems;

/** Proposals that are being written, by the ids in the addresses of their pages. */
@Component
public class DraftDesk {
    public static final String PATH = "/propose";
    static final String UNTITLED = "A proposal without a title";

    private final Drafts drafts;
    private final Form form;

    DraftDesk(Drafts drafts, Form form) {
        this.drafts = drafts;
        this.form = form;
    }

    /** A draft as its pages use it. `saved` tells one saving from another. */
    record Opened(String id, String title, String saved, Drafted drafted) {
        Typed typed() {
            return drafted.typed();
        }

        /** The same with texts that were not saved. */
        Opened showing(Map<String, String> texts, DraftDesk desk) {
            return new Opened(id, title, saved, Drafted.of(desk.form, typed().with(texts)));
        }

        /** The address of its task list, or of what stands below it. */
        public String path(String... below) {
            return PATH + "/" + id + (below.length == 0 ? "" : "/" + String.join("/", below));
        }
    }

    Form form() {
        return form;
    }

    Opened begin(Typed typed) {
        return opened(drafts.begin(content(typed)), typed);
    }

    /**
     * The draft with this id.
     *
     * @throws RuntimeException a refusal if there is none
     */
    Opened open(String id) {
        StoredDraft stored = drafts.find(uuid(id)).orElseThrow(() -> missing(id));
        return opened(stored, typed(stored.body()));
    }

    /**
     * Changes a draft, whatever others do to it meanwhile.
     *
     * @throws DraftTooLarge if there is no room for it; nothing is changed then
     * @throws RuntimeException a refusal if there is none
     */
    Opened change(String id, UnaryOperator<Typed> change) {
        StoredDraft stored = drafts.change(uuid(id), content -> content(change.apply(typed(content.body()))))
                .orElseThrow(() -> missing(id));
        return opened(stored, typed(stored.body()));
    }

    void delete(String id) {
        drafts.delete(uuid(id));
    }

    /** A draft that cannot be opened just now, with what is on the page. */
    Opened unsaved(String id, Typed typed) {
        return new Opened(id, title(typed), "", Drafted.of(form, typed));
    }

    private Opened opened(StoredDraft stored, Typed typed) {
        return new Opened(stored.id().toString(), title(typed), stored.saved().toString(), Drafted.of(form, typed));
    }

    private static String title(Typed typed) {
        return Optional.of(TypedText.strip(typed.text("title")))
                .filter(text -> !text.isEmpty() && LegalText.problem(text).isEmpty())
                .orElse(UNTITLED);
    }

    private static Drafts.Content content(Typed typed) {
        byte[] bytes = typed.bytes();
        if (bytes.length > DocumentReader.MAX_BYTES) {
            throw new DraftTooLarge();
        }
        return new Drafts.Content(title(typed), new String(bytes, StandardCharsets.UTF_8));
    }

    private static Typed typed(String body) {
        return Typed.of(body.getBytes(StandardCharsets.UTF_8));
    }

    private static UUID uuid(String id) {
        try {
            UUID uuid = UUID.fromString(id);
            if (uuid.toString().equals(id)) {
                return uuid;
            }
        } catch (IllegalArgumentException e) {
            throw missing(id); // no draft has such an id
        }
        throw missing(id);
    }

    private static RuntimeException missing(String id) {
        return PageProblems.missing("draft", id, "the address you kept, or begin one at " + PATH);
    }
}
