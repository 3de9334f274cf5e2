package uk.whodoeswhat.store;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.whodoeswhat.ledger.EntryKind;
import uk.whodoeswhat.register.Envelope;
import uk.whodoeswhat.register.Notice;
import uk.whodoeswhat.register.RecordedNotice;
import uk.whodoeswhat.register.Recording;
import uk.whodoeswhat.register.Recording.Conflict;
import uk.whodoeswhat.register.Recording.Made;
import uk.whodoeswhat.register.Request;
import uk.whodoeswhat.register.Salts;
import uk.whodoeswhat.register.Signatory;
import uk.whodoeswhat.register.Times;
import uk.whodoeswhat.register.Withdrawal;

/** Records the withdrawal of a decision, unless it was withdrawn before. */
record RecordNotice(UUID decision, Withdrawal withdrawal, Request request)
        implements GroupCommit.Work<Recording<RecordedNotice>> {

    @Override
    public Recording<RecordedNotice> in(LogAppender appending) {
        RecordRows rows = appending.records();
        Optional<RecordRows.AnsweredRequest> answered = rows.answered(request.id());
        if (answered.isPresent()) {
            return answered.get().digest().equals(request.digest())
                    ? new Made<>(rows.notice(answered.get().answer()).orElseThrow(), false)
                    : RecordDecision.conflict(request, answered.get());
        }
        if (rows.notices(decision).stream().anyMatch(each -> each.notice().kind() == EntryKind.WITHDRAWAL)) {
            return new Conflict<>("a decision that was withdrawn before", "one withdrawal of each decision");
        }
        Envelope envelope = new Envelope(
                appending.newId(),
                appending.now(),
                request.id(),
                request.correlationId(),
                Signatory.by(withdrawal.by()),
                Optional.empty(),
                Optional.empty());
        RecordedNotice logged = insert(appending, Notice.withdrawal(decision, withdrawal.reason()), envelope);
        RecordDecision.answer(appending.jdbc(), request, envelope.id());
        return new Made<>(logged, true);
    }

    static RecordedNotice insert(LogAppender appending, Notice notice, Envelope envelope) {
        Salts salts = appending.newSalts();
        long index = appending.append(new RecordedNotice(0, notice, envelope, salts.kept()).entry());
        @Nullable String replacedBy = notice.replacedBy().map(UUID::toString).orElse(null);
        @Nullable String reason = notice.reason().orElse(null);
        appending
                .jdbc()
                .sql(
                        "insert into notice (id, log_index, kind, decision, replaced_by, reason, record_salt, envelope_salt, "
                                + "envelope, made, named) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        envelope.id().toString(),
                        index,
                        notice.kind().name(),
                        notice.decision().toString())
                .param(replacedBy)
                .param(reason)
                .param(salts.record().bytes())
                .param(salts.envelope().bytes())
                .param(Compressed.of(envelope.bytes()))
                .param(Times.micros(envelope.made()))
                .param(envelope.names() ? 1 : 0)
                .update();
        return new RecordedNotice(index, notice, envelope, salts.kept());
    }
}
