package uk.whodoeswhat.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.ledger.Commitment;
import uk.whodoeswhat.ledger.Entry;
import uk.whodoeswhat.ledger.EntryKind;
import uk.whodoeswhat.proposal.CanonicalProposal;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.register.DecisionToRecord;
import uk.whodoeswhat.register.Envelope;
import uk.whodoeswhat.register.Notice;
import uk.whodoeswhat.register.RecordedDecision;
import uk.whodoeswhat.register.Recording;
import uk.whodoeswhat.register.Recording.Conflict;
import uk.whodoeswhat.register.Recording.Made;
import uk.whodoeswhat.register.Request;
import uk.whodoeswhat.register.Signatory;
import uk.whodoeswhat.register.Times;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.tier.Standing;
import uk.whodoeswhat.tier.Tier;

/** Records one decision, with all that belongs to it, unless what was recorded before is against it. */
final class RecordDecision implements GroupCommit.Work<Recording<RecordedDecision>> {
    private final DecisionToRecord draft;
    private final Proposal proposal;
    private final String digest;
    private final byte[] packed;
    private final byte[] packedProposal;

    private RecordDecision(DecisionToRecord draft, byte[] decision) {
        this.draft = draft;
        CanonicalProposal canonical = draft.submission().proposal();
        this.proposal = canonical.proposal();
        this.digest = canonical.digest();
        this.packed = decision;
        this.packedProposal = Compressed.of(canonical.bytes());
    }

    /** Refused where the decision is too large to be kept. */
    static Result<RecordDecision> of(DecisionToRecord draft) {
        byte[] decision = Compressed.of(draft.bytes());
        return decision.length <= Compressed.MOST
                ? new Result.Ok<>(new RecordDecision(draft, decision))
                : Refusals.at(
                        "",
                        "a decision of " + decision.length + " bytes when it is compressed",
                        "at most " + Compressed.MOST
                                + " bytes (64 KiB): fewer pieces of evidence, or shorter ids of them");
    }

    @Override
    public Recording<RecordedDecision> in(LogAppender appending) {
        Optional<Recording<RecordedDecision>> before = before(appending.records(), draft.request());
        if (before.isPresent()) {
            return before.get();
        }
        ProposalVersions versions = new ProposalVersions(appending.jdbc());
        Optional<Conflict<RecordedDecision>> conflict = versions.conflict(proposal, digest);
        if (conflict.isPresent()) {
            return conflict.get();
        }
        Instant made = appending.now();
        new RulebookRows(appending.jdbc()).recordFirstUse(draft.decision().rulebook(), appending);
        versions.record(proposal, digest, packedProposal, made);
        List<UUID> standing = versions.standing(proposal);
        Envelope envelope = envelope(appending.newId(), made, last(standing));
        RecordedDecision recorded = insert(appending, envelope);
        answer(appending.jdbc(), draft.request(), recorded.id());
        standing.forEach(older -> correct(appending, older, envelope));
        return new Made<>(recorded, true);
    }

    /** What the same request was answered with, or the conflict with another under its id. */
    static Optional<Recording<RecordedDecision>> before(RecordRows rows, Request request) {
        return rows.answered(request.id())
                .map(answered -> answered.digest().equals(request.digest())
                        ? new Made<>(rows.decision(answered.answer()).orElseThrow(), false)
                        : conflict(request, answered));
    }

    /** Where a name was erased, nobody can tell any more whether the content is the same. */
    static <T> Conflict<T> conflict(Request request, RecordRows.AnsweredRequest before) {
        return new Conflict<>(
                "the id of an earlier request, `" + request.id() + "`, "
                        + (before.digest().isEmpty()
                                ? "of which parts were erased under the retention setting since"
                                : "with other content"),
                "the same content, or a new id for a new request");
    }

    static void answer(JdbcClient jdbc, Request request, UUID answer) {
        jdbc.sql("insert into request (id, digest, answer) values (?, ?, ?)")
                .params(request.id().toString(), request.digest(), answer.toString())
                .update();
    }

    private static Optional<UUID> last(List<UUID> ids) {
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(ids.size() - 1));
    }

    private Envelope envelope(UUID id, Instant made, Optional<UUID> supersedes) {
        return new Envelope(
                id,
                made,
                draft.request().id(),
                draft.request().correlationId(),
                Signatory.by(draft.submission().by()),
                draft.submission().reason(),
                supersedes);
    }

    private RecordedDecision insert(LogAppender appending, Envelope envelope) {
        Rulebook rulebook = draft.decision().rulebook();
        boolean own = draft.decision().judgement().reading().equals(rulebook.reading(Map.of()));
        Entry entry = new Entry(
                EntryKind.DECISION,
                draft.commitment(),
                Commitment.of(envelope.parts(), draft.salts().envelope()).hash(),
                envelope.made());
        long index = appending.append(entry);
        Tier tier = draft.decision().judgement().tier();
        Standing standing = draft.decision().judgement().standing();
        appending
                .jdbc()
                .sql(
                        "insert into decision (id, log_index, made, reference, version, title, dated, organisation, service, "
                                + "cohort, tier, standing, rulebook, own_reading, words, record_salt, envelope_salt, envelope, "
                                + "named, body) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        envelope.id().toString(),
                        index,
                        Times.micros(envelope.made()),
                        proposal.reference(),
                        proposal.version(),
                        proposal.title(),
                        proposal.date().toString(),
                        proposal.submittedBy().organisation(),
                        proposal.service().id(),
                        proposal.cohort().organisationType().name(),
                        tier.name(),
                        standing.name(),
                        rulebook.digest(),
                        own ? 1 : 0,
                        words(),
                        draft.salts().record().bytes(),
                        draft.salts().envelope().bytes(),
                        Compressed.of(envelope.bytes()),
                        envelope.names() ? 1 : 0,
                        packed)
                .update();
        return new RecordedDecision(
                index,
                draft.bytes(),
                draft.submission().proposal().bytes(),
                rulebook.digest(),
                own,
                envelope,
                draft.salts().kept(),
                List.of(),
                Optional.of(entry));
    }

    private String words() {
        return (proposal.reference() + "\n" + proposal.title() + "\n"
                        + proposal.service().name())
                .toLowerCase(Locale.ROOT);
    }

    private void correct(LogAppender appending, UUID older, Envelope newer) {
        Envelope envelope = new Envelope(
                appending.newId(),
                newer.made(),
                newer.requestId(),
                newer.correlationId(),
                newer.by(),
                Optional.empty(),
                Optional.empty());
        RecordNotice.insert(appending, Notice.correction(older, newer.id()), envelope);
    }
}
