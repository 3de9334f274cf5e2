package uk.whodoeswhat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.decision.EngineVersion;
import uk.whodoeswhat.framework.PlainDate;
import uk.whodoeswhat.framework.PlainTime;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.rulebook.definition.RulebookDefinition;

/** What frames a board paper: what must be known first, whose paper it is, and how it can be checked. */
final class PaperFrame {
    private static final int NOTICES = 2;

    private final Decision decision;
    private final Proposal proposal;
    private final Optional<Registration> registration;

    PaperFrame(Decision decision, Optional<Registration> registration) {
        this.decision = decision;
        this.proposal = decision.judgement().proposal();
        this.registration = registration;
    }

    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (proposal.example()) {
            warnings.add("This is an example, not an official assessment.");
        }
        if (registration.isEmpty()) {
            warnings.add("This decision is not recorded. It cannot be found or proved later.");
        }
        registration.ifPresent(record -> warnings.addAll(
                Brief.items(record.notices(), NOTICES, " notices, which the page of the decision has.")));
        if (!decision.judgement().reading().equals(decision.rulebook().reading(Map.of()))) {
            warnings.add("The framework was not read as the rulebook reads it. "
                    + registration
                            .flatMap(Registration::reason)
                            .map(reason -> "The reason given: " + Brief.text(reason, Brief.ITEM))
                            .orElse(""));
        }
        return warnings;
    }

    List<BoardPaper.KeyFact> front() {
        List<BoardPaper.KeyFact> front = new ArrayList<>();
        front.add(fact("Agenda item", ""));
        front.add(fact(
                "Report by",
                Brief.text(proposal.submittedBy().role(), Brief.NAME)
                        + proposal.submittedBy()
                                .name()
                                .map(name -> ", " + Brief.text(name, Brief.NAME))
                                .orElse("") + " ("
                        + proposal.submittedBy().organisation() + ")"));
        front.add(fact("Paper type", "For decision"));
        front.add(fact("Date of the proposal", PlainDate.of(proposal.date())));
        front.add(fact("Proposal", proposal.reference() + ", version " + proposal.version()));
        front.add(fact("National body", Brief.text(proposal.nationalBody(), Brief.NAME)));
        return front;
    }

    List<BoardPaper.KeyFact> proofs() {
        RulebookDefinition manifest = decision.rulebook().manifest();
        List<BoardPaper.KeyFact> proofs = new ArrayList<>();
        registration.ifPresent(record -> {
            proofs.add(fact("Decision", record.id()));
            proofs.add(fact(
                    "Recorded",
                    PlainTime.of(record.made())
                            + record.by()
                                    .map(by -> ", by " + Brief.text(by, Brief.ITEM))
                                    .orElse("")));
            proofs.add(fact("Place in the log", "entry " + record.index()));
            proofs.add(fact("Checkpoint of the log", String.join(" · ", record.checkpoint())));
        });
        proofs.add(fact("Digest of the decision", decision.digest()));
        proofs.add(fact("Digest of the proposal", decision.proposal().digest()));
        proofs.add(fact("Rulebook", manifest.title() + " (" + manifest.id() + ", version " + manifest.version() + ")"));
        proofs.add(fact("Digest of the rulebook", decision.rulebook().digest()));
        proofs.add(fact("Program", "Who Does What, version " + EngineVersion.get()));
        return proofs;
    }

    private static BoardPaper.KeyFact fact(String name, String value) {
        return new BoardPaper.KeyFact(name, value);
    }
}
