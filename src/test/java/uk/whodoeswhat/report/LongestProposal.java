package uk.whodoeswhat.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.whodoeswhat.proposal.Cohort;
import uk.whodoeswhat.proposal.Equity;
import uk.whodoeswhat.proposal.Evidence;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.Service;

/**
 * A proposal in which every text has its greatest length, with as much of everything as can be recorded.
 *
 * @param unit what the texts are made of, again and again
 * @param claimed whether every claim is made, on all the evidence; otherwise nearly everything is unknown
 */
record LongestProposal(String unit, boolean claimed) {
    static final int LINE = 200;
    static final int PROSE = 4000;
    private static final int EVIDENCE = 500;
    private static final int SOME = 20;
    private static final int MANY = 40;

    @Override
    public String toString() {
        return (claimed ? "everything claimed, of " : "everything unknown, of ") + unit;
    }

    /** Another proposal with all that it claims, in texts as long as can be and with as many conflicts and items of evidence. */
    Proposal stretched(Proposal other) {
        Service service = other.service();
        Cohort cohort = other.cohort();
        return new Proposal(
                other.reference(),
                other.version(),
                line(1),
                other.date(),
                new Proposal.Submitter(other.submittedBy().organisation(), Optional.of(line(2)), line(3)),
                line(4),
                true,
                new Service(
                        service.id(),
                        line(5),
                        service.aliases(),
                        prose(6),
                        service.capabilities(),
                        service.enablers(),
                        service.lifecycle(),
                        service.suppliers(),
                        service.roadmap(),
                        service.delivery(),
                        service.nationalOffer()),
                new Cohort(
                        line(7),
                        Optional.of(line(8)),
                        cohort.organisationType(),
                        cohort.size(),
                        cohort.organisations(),
                        cohort.definedByGap()),
                stretched(other.evidence()),
                other.aims(),
                other.scale(),
                other.visibility(),
                other.standardisation(),
                other.standards(),
                other.equivalents(),
                other.coverage(),
                Optional.of(new Equity(Equity.Effect.NEGATIVE, Optional.of(prose(9)), List.of(), List.of(), List.of())),
                other.money(),
                other.assurance(),
                other.legal(),
                other.mandate(),
                Optional.of(IntStream.range(0, MANY).mapToObj(this::prose).toList()),
                other.exemplar());
    }

    /** What is used keeps its id, with more beside it. */
    private List<Evidence> stretched(List<Evidence> evidence) {
        return IntStream.range(0, evidence.isEmpty() ? 0 : EVIDENCE)
                .mapToObj(number -> stretched(
                        evidence.get(number % evidence.size()),
                        number < evidence.size() ? evidence.get(number).id() : id(number)))
                .toList();
    }

    private Evidence stretched(Evidence item, String id) {
        return new Evidence(
                id,
                line(10),
                item.kind(),
                item.issuedBy(),
                item.binding(),
                item.grade(),
                item.gradedBy(),
                item.gradeReason(),
                item.grader(),
                item.comparator(),
                item.gatheredIn(),
                item.independent(),
                item.date(),
                Optional.of(new Evidence.SourceLink(line(11), Optional.empty())));
    }

    byte[] yaml() {
        return (frame() + evidence() + lists() + (claimed ? claims() : "")).getBytes(StandardCharsets.UTF_8);
    }

    /** As much of the unit, begun with a number, as has this length. */
    String text(int length, int number) {
        String text = "N" + number + " " + unit.repeat(length / unit.codePointCount(0, unit.length()) + 1);
        return text.substring(0, text.offsetByCodePoints(0, length - 1)) + "x";
    }

    private String line(int number) {
        return text(LINE, number);
    }

    private String prose(int number) {
        return text(PROSE, number);
    }

    private static String id(int number) {
        return "E" + "0".repeat(80 - 4) + (100 + number);
    }

    private static String ids(int many) {
        return IntStream.range(0, many).mapToObj(LongestProposal::id).collect(Collectors.joining(", "));
    }

    private String frame() {
        return """
                reference: %s
                version: 1000000
                title: %s
                date: 2023-03-15
                example: true
                submittedBy: { organisation: X26ABCDEFG, name: %s, role: %s }
                nationalBody: %s
                service: { id: made-up, name: %s, summary: %s, lifecycle: LIVE }
                cohort: { userRole: %s, setting: %s, organisationType: TRUST_AND_ICB, size: 257 }
                equity: { effect: NEGATIVE, explanation: %s, supportedBy: [%s] }
                """.formatted(
                        id(0),
                        line(1),
                        line(2),
                        line(3),
                        line(4),
                        line(5),
                        prose(6),
                        line(7),
                        line(8),
                        prose(9),
                        ids(EVIDENCE));
    }

    private String evidence() {
        return IntStream.range(0, EVIDENCE)
                .mapToObj(item -> """
                          - { id: %s, title: %s, kind: TRIAL, grade: 5, gradedBy: INDEPENDENT, gradeReason: because,
                              comparator: { design: BEFORE_AFTER, against: LOCAL }, independent: false,
                              date: 2022-11-30, source: { title: %s } }
                        """.formatted(id(item), line(item), line(item)))
                .collect(Collectors.joining("", "evidence:\n", ""));
    }

    private String lists() {
        return many("conflictsDeclared", item -> prose(item))
                + many("equivalents", item -> "{ product: " + line(item) + ", supplier: " + line(item) + " }")
                + many(
                        "standards",
                        item -> "{ id: " + id(item) + ", title: " + line(item)
                                + ", status: PUBLISHED, binding: false }");
    }

    private static String many(String name, IntFunction<String> item) {
        return IntStream.range(0, MANY)
                .mapToObj(number -> "  - " + item.apply(number) + "\n")
                .collect(Collectors.joining("", name + ":\n", ""));
    }

    private String claims() {
        return """
                aims:
                  outcomes: { direction: BETTER, claim: TEXT, ALL }
                  patientExperience: { direction: BETTER, claim: TEXT, ALL }
                  clinicianExperience: { direction: BETTER, claim: TEXT, ALL }
                  populationHealth: { direction: BETTER, claim: TEXT, ALL }
                  valueForMoney: { direction: BETTER, claim: TEXT, ALL }
                  costPerCapita: { direction: BETTER, claim: TEXT, ALL }
                scale:
                  use: { icbs: 40, of: 42, date: 2023-03-01, source: here, ALL }
                  commitment: { icbs: 42, of: 42, date: 2023-03-01, source: here, ALL }
                  need: { icbs: 42, of: 42, date: 2023-03-01, source: here, ALL }
                  critical: { claimed: true, reasons: [OTHER], explanation: TEXT, ALL }
                visibility: { claimed: true, byWhom: TEXT, forWhat: TEXT, explanation: TEXT, ALL }
                standardisation:
                  care: { claimed: true, ifItVaries: TEXT, ALL }
                  safety: { claimed: true, ifItVaries: TEXT, ALL }
                  experience: { claimed: true, ifItVaries: TEXT, ALL }
                  cost: { claimed: true, ifItVaries: TEXT, ALL }
                coverage:
                  cohort: { inPlace: 0, partial: 10, none: 247, date: 2023-03-01, source: here }
                  icbs: { inPlace: 0, partial: 2, none: 40, date: 2023-03-01, source: here }
                """.replace("ALL", "supportedBy: [" + ids(SOME) + "]").replace("TEXT", prose(10));
    }
}
