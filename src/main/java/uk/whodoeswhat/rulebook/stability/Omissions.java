package uk.whodoeswhat.rulebook.stability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.whodoeswhat.proposal.Coverage;
import uk.whodoeswhat.proposal.Equivalent;
import uk.whodoeswhat.proposal.Evidence;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.Reach;
import uk.whodoeswhat.proposal.Scale;
import uk.whodoeswhat.proposal.Service;
import uk.whodoeswhat.proposal.Standard;

/** A proposal without each of the statements that somebody else can look up, one at a time. */
final class Omissions {
    /** From this grade on a grading is a statement; below it an item only argues. */
    private static final int GRADED_FROM = 2;

    private final Proposal proposal;
    private final Set<String> ownGrades;
    private final List<Omission> all = new ArrayList<>();

    /** A statement, and the proposal without it. */
    record Omission(Statement statement, Proposal without) {}

    private Omissions(Proposal proposal, Set<String> ownGrades) {
        this.proposal = proposal;
        this.ownGrades = ownGrades;
    }

    /** In a fixed order; with the ids of the evidence whose grade is the proposer's own word. */
    static List<Omission> of(Proposal proposal, Set<String> ownGrades) {
        Omissions omissions = new Omissions(proposal, ownGrades);
        proposal.evidence().forEach(omissions::grade);
        proposal.evidence().forEach(omissions::grader);
        proposal.evidence().forEach(omissions::instrument);
        omissions.offer();
        omissions.reaches();
        omissions.coverage();
        omissions.lists();
        return omissions.all;
    }

    private void grade(Evidence item) {
        if (item.grade() >= GRADED_FROM) {
            boolean own = ownGrades.contains(item.id());
            omit(
                    Statement.Kind.GRADE,
                    item,
                    ".grade",
                    own ? submitter() : named(item).orElseGet(this::submitter),
                    item.source(),
                    own,
                    item.withGrade(GRADED_FROM - 1));
        }
    }

    private void grader(Evidence item) {
        item.grader()
                .ifPresent(grader -> omit(
                        Statement.Kind.GRADER,
                        item,
                        ".grader",
                        named(item).orElseGet(this::submitter),
                        grader.source(),
                        ownGrades.contains(item.id()),
                        item.withoutGrader()));
    }

    private void instrument(Evidence item) {
        item.binding()
                .ifPresent(binding -> omit(
                        Statement.Kind.INSTRUMENT,
                        item,
                        ".binding",
                        item.issuedBy().orElseGet(this::submitter),
                        item.source(),
                        item.issuedBy()
                                .filter(code -> !code.equals(submitter()))
                                .isEmpty(),
                        item.withoutBinding()));
    }

    private void offer() {
        proposal.service()
                .nationalOffer()
                .ifPresent(offer -> all.add(new Omission(
                        new Statement(
                                Statement.Kind.OFFER,
                                "service.nationalOffer",
                                offer.statedBy(),
                                offer.source(),
                                offer.statedBy().equals(submitter())),
                        with(
                                proposal.service().withoutOffer(),
                                proposal.evidence(),
                                proposal.scale(),
                                proposal.standards(),
                                proposal.equivalents(),
                                proposal.coverage()))));
    }

    private void reaches() {
        Scale scale = proposal.scale();
        reach(
                Statement.Kind.USE,
                "scale.use",
                scale.use(),
                new Scale(Optional.empty(), scale.commitment(), scale.need(), scale.volumes(), scale.critical()));
        reach(
                Statement.Kind.COMMITMENT,
                "scale.commitment",
                scale.commitment(),
                new Scale(scale.use(), Optional.empty(), scale.need(), scale.volumes(), scale.critical()));
        reach(
                Statement.Kind.NEED,
                "scale.need",
                scale.need(),
                new Scale(scale.use(), scale.commitment(), Optional.empty(), scale.volumes(), scale.critical()));
    }

    private void reach(Statement.Kind kind, String path, Optional<Reach> stated, Scale without) {
        stated.ifPresent(reach -> all.add(new Omission(
                counted(kind, path, reach.source()),
                with(
                        proposal.service(),
                        proposal.evidence(),
                        without,
                        proposal.standards(),
                        proposal.equivalents(),
                        proposal.coverage()))));
    }

    private void coverage() {
        Coverage stated = proposal.coverage();
        stated.cohort()
                .ifPresent(counts -> coverage(
                        counted(Statement.Kind.COVERAGE, "coverage.cohort", counts.source()),
                        new Coverage(Optional.empty(), stated.icbs(), stated.organisations())));
        stated.icbs()
                .ifPresent(counts -> coverage(
                        counted(Statement.Kind.COVERAGE, "coverage.icbs", counts.source()),
                        new Coverage(stated.cohort(), Optional.empty(), stated.organisations())));
        stated.organisations()
                .filter(organisations -> !organisations.isEmpty())
                .ifPresent(organisations -> coverage(
                        counted(
                                Statement.Kind.COVERAGE,
                                "coverage.organisations",
                                organisations.get(0).source()),
                        new Coverage(stated.cohort(), stated.icbs(), Optional.empty())));
    }

    private void coverage(Statement statement, Coverage without) {
        all.add(new Omission(
                statement,
                with(
                        proposal.service(),
                        proposal.evidence(),
                        proposal.scale(),
                        proposal.standards(),
                        proposal.equivalents(),
                        without)));
    }

    private void lists() {
        proposal.standards()
                .ifPresent(stated -> all.add(new Omission(
                        own(Statement.Kind.STANDARDS, "standards"),
                        with(
                                proposal.service(),
                                proposal.evidence(),
                                proposal.scale(),
                                Optional.empty(),
                                proposal.equivalents(),
                                proposal.coverage()))));
        proposal.equivalents()
                .ifPresent(stated -> all.add(new Omission(
                        own(Statement.Kind.EQUIVALENTS, "equivalents"),
                        with(
                                proposal.service(),
                                proposal.evidence(),
                                proposal.scale(),
                                proposal.standards(),
                                Optional.empty(),
                                proposal.coverage()))));
    }

    private Statement counted(Statement.Kind kind, String path, String source) {
        return new Statement(
                kind, path, submitter(), Optional.of(new Evidence.SourceLink(source, Optional.empty())), true);
    }

    private Statement own(Statement.Kind kind, String path) {
        return new Statement(kind, path, submitter(), Optional.empty(), true);
    }

    private void omit(
            Statement.Kind kind,
            Evidence item,
            String field,
            String statedBy,
            Optional<Evidence.SourceLink> source,
            boolean own,
            Evidence instead) {
        List<Evidence> evidence = proposal.evidence().stream()
                .map(each -> each.id().equals(item.id()) ? instead : each)
                .toList();
        all.add(new Omission(
                new Statement(kind, "evidence." + item.id() + field, statedBy, source, own),
                with(
                        proposal.service(),
                        evidence,
                        proposal.scale(),
                        proposal.standards(),
                        proposal.equivalents(),
                        proposal.coverage())));
    }

    private static Optional<String> named(Evidence item) {
        return item.grader().flatMap(grader -> grader.name().or(grader::organisation));
    }

    private String submitter() {
        return proposal.submittedBy().organisation();
    }

    private Proposal with(
            Service service,
            List<Evidence> evidence,
            Scale scale,
            Optional<List<Standard>> standards,
            Optional<List<Equivalent>> equivalents,
            Coverage coverage) {
        return new Proposal(
                proposal.reference(),
                proposal.version(),
                proposal.title(),
                proposal.date(),
                proposal.submittedBy(),
                proposal.nationalBody(),
                proposal.example(),
                service,
                proposal.cohort(),
                evidence,
                proposal.aims(),
                scale,
                proposal.visibility(),
                proposal.standardisation(),
                standards,
                equivalents,
                coverage,
                proposal.equity(),
                proposal.money(),
                proposal.assurance(),
                proposal.legal(),
                proposal.mandate(),
                proposal.conflictsDeclared(),
                proposal.exemplar());
    }
}
