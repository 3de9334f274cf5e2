package uk.whodoeswhat.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.whodoeswhat.document.DocumentReader;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.RecordWriter;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.ProposalReader;

/** What was typed as a document, with the proposal that it makes or all that is still wrong, each thing at its question. */
public final class Drafted {
    /** The objects that every proposal has: those that an empty document is said to lack. */
    private static final Set<String> REQUIRED = ProposalReader.read(DocumentReader.of(Map.of())).problems().stream()
            .map(Problem::path)
            .collect(Collectors.toUnmodifiableSet());

    private final Form form;
    private final Typed typed;
    private final Map<String, Object> tree;
    private final Result<Proposal> read;
    private final List<FormProblem> problems;

    private Drafted(Form form, Typed typed, DocumentMaker maker) {
        this.form = form;
        this.typed = typed;
        this.tree = maker.tree();
        this.read = ProposalReader.read(DocumentReader.of(tree));
        this.problems = problems(maker);
    }

    public static Drafted of(Form form, Typed typed) {
        return new Drafted(form, typed, DocumentMaker.of(form, typed, REQUIRED));
    }

    /** Whether every proposal answers this section. */
    public static boolean isRequired(FormSection section) {
        return section.repeats().isEmpty()
                && section.at()
                        .map(REQUIRED::contains)
                        .orElseGet(() -> section.questions().stream().anyMatch(FormQuestion::needed));
    }

    public Typed typed() {
        return typed;
    }

    /** The proposal, where nothing is wrong or missing. */
    public Optional<Proposal> proposal() {
        return problems.isEmpty() && read instanceof Result.Ok<Proposal> accepted
                ? Optional.of(accepted.value())
                : Optional.empty();
    }

    /** The document as far as it goes; of a proposal, in the order of its fields. */
    public Map<String, Object> tree() {
        return proposal().map(RecordWriter::tree).orElse(tree);
    }

    /** All that is wrong or missing, in the order of the form. */
    public List<FormProblem> problems() {
        return problems;
    }

    /** What is wrong on the page of these questions. */
    public List<FormProblem> problems(Asking asking) {
        return problems.stream().filter(problem -> problem.isOf(asking)).toList();
    }

    /** What is wrong with a section, its items included. */
    public List<FormProblem> problems(FormSection section) {
        return problems.stream()
                .filter(problem -> problem.section().equals(section))
                .toList();
    }

    /** How far a section has come. */
    public SectionProgress progress(FormSection section) {
        List<FormProblem> open = problems(section);
        return !isBegun(section)
                ? SectionProgress.NOT_STARTED
                : open.isEmpty()
                        ? SectionProgress.DONE
                        : open.stream().allMatch(FormProblem::missing)
                                ? SectionProgress.IN_PROGRESS
                                : SectionProgress.HAS_A_PROBLEM;
    }

    private boolean isBegun(FormSection section) {
        return section.askings(typed).stream().anyMatch(asking -> asking.item().isPresent() || asking.isBegun(typed))
                || section.noneKey().filter(key -> !typed.text(key).isEmpty()).isPresent();
    }

    private List<FormProblem> problems(DocumentMaker maker) {
        Set<FormProblem> found = new LinkedHashSet<>();
        form.askings(typed).forEach(asking -> found.addAll(new Complaints(typed, asking).own()));
        Set<DocumentMaker.Spot> told = found.stream().map(Drafted::spot).collect(Collectors.toUnmodifiableSet());
        for (Problem problem : read.problems()) {
            DocumentMaker.Spot spot = maker.spot(problem.path())
                    .orElseGet(() -> new DocumentMaker.Spot(first(), Optional.empty(), Optional.empty()));
            boolean ofKey = spot.item().isPresent() && spot.question().isEmpty();
            if (!told.contains(spot) && !ofKey) {
                found.add(Complaints.of(problem, spot, typed));
            }
        }
        List<FormProblem> ordered = new ArrayList<>();
        form.sections()
                .forEach(section -> found.stream()
                        .filter(problem -> problem.section().equals(section))
                        .forEach(ordered::add));
        return List.copyOf(ordered);
    }

    private static DocumentMaker.Spot spot(FormProblem problem) {
        return new DocumentMaker.Spot(problem.section(), problem.item(), problem.question());
    }

    private FormSection first() {
        return form.sections().get(0);
    }
}
