package uk.whodoeswhat.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.register.ProposalVersion;
import uk.whodoeswhat.register.RecordedDecision;
import uk.whodoeswhat.register.Recording.Conflict;
import uk.whodoeswhat.register.Times;

/** The versions of proposals; {@link uk.whodoeswhat.register} says which may follow which. */
record ProposalVersions(JdbcClient jdbc) {

    private record Last(int version, String digest) {}

    private Optional<Last> last(Proposal proposal) {
        return jdbc.sql("select version, digest from proposal where reference = ? order by version desc limit 1")
                .param(proposal.reference())
                .query((row, number) -> new Last(row.getInt(1), row.getString(2)))
                .optional();
    }

    /** Why the proposal cannot be recorded after the versions that were, if it cannot. */
    Optional<Conflict<RecordedDecision>> conflict(Proposal proposal, String digest) {
        String what = "version " + proposal.version() + " of " + Problem.quoted(proposal.reference());
        return last(proposal)
                .flatMap(last -> last.version() > proposal.version()
                        ? Optional.of(new Conflict<>(
                                what + ", after version " + last.version() + " was recorded",
                                "version " + last.version() + " or a later one"))
                        : last.version() == proposal.version() && !last.digest().equals(digest)
                                ? Optional.of(new Conflict<>(
                                        what + " with other content than was recorded, `" + last.digest() + "`",
                                        "the same content, or version " + (last.version() + 1)
                                                + " for a proposal that was changed"))
                                : Optional.empty());
    }

    /** Keeps the proposal, unless this version is kept already. */
    void record(Proposal proposal, String digest, byte[] packed, Instant made) {
        Optional<Last> last = last(proposal);
        if (last.filter(each -> each.version() == proposal.version()).isEmpty()) {
            @Nullable Integer replaces = last.map(Last::version).orElse(null);
            jdbc.sql("insert into proposal (reference, version, digest, title, dated, replaces, made, body) "
                            + "values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(proposal.reference(), proposal.version(), digest, proposal.title())
                    .param(proposal.date().toString())
                    .param(replaces)
                    .param(Times.micros(made))
                    .param(packed)
                    .update();
        }
    }

    /** The decisions on older versions that were neither superseded nor withdrawn, in the order of the log. */
    List<UUID> standing(Proposal proposal) {
        return jdbc.sql("select id from decision d where reference = ? and version < ? and not exists "
                        + "(select 1 from notice n where n.decision = d.id) order by log_index")
                .params(proposal.reference(), proposal.version())
                .query((row, number) -> UUID.fromString(row.getString(1)))
                .list();
    }

    /** Every version of a proposal that was decided, the first first. */
    List<ProposalVersion> of(String reference) {
        Map<Integer, List<UUID>> decisions = new LinkedHashMap<>();
        jdbc.sql("select version, id from decision where reference = ? order by log_index")
                .param(reference)
                .query(row -> {
                    decisions
                            .computeIfAbsent(row.getInt(1), version -> new ArrayList<>())
                            .add(UUID.fromString(row.getString(2)));
                });
        return jdbc.sql("select version, title, dated, digest, made, replaces from proposal where reference = ? "
                        + "order by version")
                .param(reference)
                .query((row, number) -> {
                    int replaces = row.getInt("replaces");
                    return new ProposalVersion(
                            reference,
                            row.getInt("version"),
                            row.getString("title"),
                            LocalDate.parse(row.getString("dated")),
                            row.getString("digest"),
                            Times.ofMicros(row.getLong("made")),
                            replaces == 0 ? Optional.empty() : Optional.of(replaces),
                            decisions.getOrDefault(row.getInt("version"), List.of()));
                })
                .list();
    }
}
