package uk.whodoeswhat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.spy;
import static uk.whodoeswhat.store.DecisionsToRecord.RULEBOOK;
import static uk.whodoeswhat.store.DecisionsToRecord.accepted;
import static uk.whodoeswhat.store.DecisionsToRecord.draft;
import static uk.whodoeswhat.store.DecisionsToRecord.made;
import static uk.whodoeswhat.store.DecisionsToRecord.proposal;
import static uk.whodoeswhat.store.DecisionsToRecord.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.ledger.Checkpoint;
import uk.whodoeswhat.ledger.Entry;
import uk.whodoeswhat.ledger.EntryBundle;
import uk.whodoeswhat.ledger.EntryKind;
import uk.whodoeswhat.ledger.Proofs;
import uk.whodoeswhat.ledger.SignedNote;
import uk.whodoeswhat.ledger.Signer;
import uk.whodoeswhat.ledger.Tile;
import uk.whodoeswhat.proposal.CanonicalProposal;
import uk.whodoeswhat.proposal.Cohort;
import uk.whodoeswhat.register.Cursor;
import uk.whodoeswhat.register.DecisionSummary;
import uk.whodoeswhat.register.DecisionToRecord;
import uk.whodoeswhat.register.Envelope;
import uk.whodoeswhat.register.EnvelopeSalt;
import uk.whodoeswhat.register.Order;
import uk.whodoeswhat.register.Page;
import uk.whodoeswhat.register.ProposalVersion;
import uk.whodoeswhat.register.RecordedDecision;
import uk.whodoeswhat.register.RecordedNotice;
import uk.whodoeswhat.register.Recording;
import uk.whodoeswhat.register.Replaying;
import uk.whodoeswhat.register.Request;
import uk.whodoeswhat.register.Salts;
import uk.whodoeswhat.register.Search;
import uk.whodoeswhat.register.Signatory;
import uk.whodoeswhat.register.Submission;
import uk.whodoeswhat.register.Withdrawal;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.StageObserver;
import uk.whodoeswhat.tier.Standing;
import uk.whodoeswhat.tier.Tier;

/** What a store does, whatever database it is in. */
abstract class StoreContract {

    static final Retention YEARS = new Retention(Period.ofYears(2));
    static final OffsetDateTime LATER = OffsetDateTime.parse("2126-05-06T12:00:00Z");

    @TempDir
    Path folder;

    private StoreSettings settings;
    private DecisionWriter recorder;

    /** Settings of a store that is new. */
    abstract StoreSettings settings(Path folder);

    @BeforeEach
    void open() {
        settings = settings(folder);
        recorder = openAgain();
    }

    @AfterEach
    void close() {
        recorder.close();
    }

    private DecisionWriter openAgain() {
        return accepted(DecisionWriter.open(settings, StoreEnvironment.ofSystem(), StoreObserver.NONE));
    }

    @Test
    void aDecisionIsFoundAsItWasRecordedAlsoByAnotherProgram() {
        DecisionToRecord draft = draft(proposal("pds", "A-1", 1));
        RecordedDecision recorded = made(recorder.record(draft));

        recorder.close();
        recorder = openAgain();
        RecordedDecision found = recorder.store().find(recorded.id()).orElseThrow();

        assertThat(found.decision()).isEqualTo(draft.bytes()).isEqualTo(recorded.decision());
        assertThat(found.proposal()).isEqualTo(draft.submission().proposal().bytes());
        assertThat(found.envelope()).isEqualTo(recorded.envelope());
        assertThat(found.envelope().by()).isEqualTo(new Signatory.Named(DecisionsToRecord.SECRETARY));
        assertThat(found.salts()).isEqualTo(draft.salts().kept());
        assertThat(found.index()).isEqualTo(recorded.index());
        assertThat(found.entry()).isEqualTo(entries().get((int) found.index()));
        assertThat(recorder.store().find(UUID.randomUUID())).isEmpty();
        try (Store other = accepted(Store.open(settings))) {
            assertThat(other.count()).isEqualTo(1);
            assertThat(other.decisions(0, 10)).hasSize(1);
        }
    }

    @Test
    void aDraftIsKeptAsItWasSavedUntilItIsDeleted() {
        Drafts drafts = recorder.drafts();
        StoredDraft begun = drafts.begin(content("", "{}"));
        StoredDraft other = drafts.begin(content("Another", "other"));

        StoredDraft saved = drafts.change(begun.id(), before -> content("A register", before.body() + " more"))
                .orElseThrow();
        recorder.close();
        recorder = openAgain();
        StoredDraft found = recorder.drafts().find(begun.id()).orElseThrow();

        assertThat(found).isEqualTo(saved).isNotEqualTo(begun);
        assertThat(found.title()).isEqualTo("A register");
        assertThat(found.body()).isEqualTo("{} more");
        assertThat(found.made()).isEqualTo(begun.made());
        assertThat(found.saved()).isAfter(begun.saved());
        recorder.drafts().delete(begun.id());
        assertThat(recorder.drafts().find(begun.id())).isEmpty();
        assertThat(recorder.drafts().change(begun.id(), content -> content)).isEmpty();
        assertThat(recorder.drafts().find(other.id())).contains(other);
        assertThat(recorder.store().count()).isZero();
        assertThat(recorder.store().log().size()).isZero();
    }

    @Test
    void whatSeveralPeopleAddToADraftAtOnceIsAllKept() throws Exception {
        Drafts drafts = recorder.drafts();
        UUID id = drafts.begin(content("", "")).id();
        var threads = Executors.newFixedThreadPool(4);
        List<Callable<Optional<StoredDraft>>> changes = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String word = " " + i + ";";
            changes.add(() -> drafts.change(id, before -> content("", before.body() + word)));
        }

        for (Future<Optional<StoredDraft>> done : threads.invokeAll(changes)) {
            assertThat(done.get()).isPresent();
        }
        threads.shutdown();

        String body = drafts.find(id).orElseThrow().body();
        for (int i = 0; i < 24; i++) {
            assertThat(body).containsOnlyOnce(" " + i + ";");
        }
    }

    private static Drafts.Content content(String title, String body) {
        return new Drafts.Content(title, body);
    }

    @Test
    void theSameRequestIsAnsweredOnceMoreAndAnotherUnderItsIdIsNot() {
        UUID request = UUID.randomUUID();
        RecordedDecision first = made(recorder.record(draft(proposal("pds", "A-1", 1), request)));

        Recording<RecordedDecision> again = recorder.record(draft(proposal("pds", "A-1", 1), request));
        Recording<RecordedDecision> other = recorder.record(draft(proposal("pds", "A-2", 1), request));
        Withdrawal withdrawal = new Withdrawal("It was a test.", Optional.empty());
        Recording<RecordedNotice> withdrawn =
                recorder.withdraw(first.id(), withdrawal, new Request(request, withdrawal.digest(first.id()), "x"));

        assertThat(again)
                .isInstanceOfSatisfying(
                        Recording.Made.class, made -> assertThat(made.first()).isFalse());
        assertThat(made(again).id()).isEqualTo(first.id());
        assertThat(other)
                .isInstanceOfSatisfying(
                        Recording.Conflict.class,
                        conflict -> assertThat(conflict.found()).contains(request.toString()));
        assertThat(withdrawn).isInstanceOf(Recording.Conflict.class);
        assertThat(recorder.store().count()).isEqualTo(1);
        assertThat(entries()).hasSize(2);
    }

    @Test
    void aNewVersionSupersedesWhatStillStands() {
        RecordedDecision one = record(recorder, proposal("pds", "A-1", 1));
        RecordedDecision oneOtherwise = made(recorder.record(draft(
                proposal("pds", "A-1", 1), UUID.randomUUID(), RULEBOOK, Map.of("aims-evidence", "demonstrated"))));
        RecordedDecision two = record(recorder, proposal("pds", "A-1", 2));
        RecordedDecision five = record(recorder, proposal("pds", "A-1", 5));

        assertThat(one.ownReading()).isTrue();
        assertThat(oneOtherwise.ownReading()).isFalse();
        assertThat(two.envelope().supersedes()).contains(oneOtherwise.id());
        assertThat(five.envelope().supersedes()).contains(two.id());
        for (RecordedDecision older : List.of(one, oneOtherwise)) {
            RecordedDecision now = recorder.store().find(older.id()).orElseThrow();
            assertThat(now.supersededBy()).contains(two.id());
            assertThat(now.decision()).isEqualTo(older.decision());
            assertThat(now.notices()).singleElement().satisfies(notice -> {
                assertThat(notice.notice().kind()).isEqualTo(EntryKind.CORRECTION);
                assertThat(notice.entry()).isEqualTo(entries().get((int) notice.index()));
            });
        }
        assertThat(recorder.store().versions("A-1"))
                .extracting(
                        ProposalVersion::version,
                        ProposalVersion::replaces,
                        each -> each.decisions().size())
                .containsExactly(
                        tuple(1, Optional.empty(), 2), tuple(2, Optional.of(1), 1), tuple(5, Optional.of(2), 1));
        assertThat(recorder.store().versions("none")).isEmpty();
    }

    @Test
    void aVersionCannotChangeNorComeAfterALaterOne() {
        record(recorder, proposal("pds", "A-1", 2));

        Recording<RecordedDecision> changed =
                recorder.record(draft(proposal("pds", Map.of("reference", "A-1", "version", 2, "title", "Another"))));
        Recording<RecordedDecision> older = recorder.record(draft(proposal("pds", "A-1", 1)));

        assertThat(changed)
                .isInstanceOfSatisfying(
                        Recording.Conflict.class,
                        conflict -> assertThat(conflict.found() + conflict.allowed())
                                .contains("version 2 of `A-1`", "sha256:", "version 3"));
        assertThat(older)
                .isInstanceOfSatisfying(
                        Recording.Conflict.class,
                        conflict -> assertThat(conflict.found()).contains("version 1 of `A-1`", "version 2"));
        assertThat(recorder.store().count()).isEqualTo(1);
    }

    @Test
    void aWithdrawalIsAnEntryOfItsOwn() {
        RecordedDecision recorded = record(recorder, proposal("pds", "A-1", 1));
        Withdrawal withdrawal = new Withdrawal("The figures were wrong.", Optional.of(DecisionsToRecord.SECRETARY));
        Request request = new Request(UUID.randomUUID(), withdrawal.digest(recorded.id()), "x");

        RecordedNotice logged = made(recorder.withdraw(recorded.id(), withdrawal, request));

        assertThat(made(recorder.withdraw(recorded.id(), withdrawal, request))).isEqualTo(logged);
        assertThat(recorder.withdraw(recorded.id(), withdrawal, new Request(UUID.randomUUID(), request.digest(), "x")))
                .isInstanceOf(Recording.Conflict.class);
        assertThat(recorder.store().find(recorded.id()).orElseThrow().withdrawal())
                .contains(logged);
        assertThat(logged.entry()).isEqualTo(entries().get((int) logged.index()));
        assertThat(entries())
                .extracting(Entry::kind)
                .containsExactly(EntryKind.RULEBOOK, EntryKind.DECISION, EntryKind.WITHDRAWAL);
    }

    @Test
    void aRulebookIsKeptWholeAndReplaysAfterItMovedOn(@TempDir Path rules) throws IOException {
        copy(Path.of("rules/who-does-what-2023"), rules);
        Path manifest = rules.resolve("rulebook.yaml");
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("version: ", "version: 0."));
        Rulebook earlier = accepted(Rulebook.ofFolder(rules));
        RecordedDecision before =
                made(recorder.record(draft(proposal("pds", "A-1", 1), UUID.randomUUID(), earlier, Map.of())));
        record(recorder, proposal("pds", "A-1", 1));
        record(recorder, proposal("pds", "A-2", 1));

        recorder.close();
        recorder = openAgain();

        assertThat(earlier.digest()).isNotEqualTo(RULEBOOK.digest());
        assertThat(recorder.store().rulebooks()).containsExactly(earlier.digest(), RULEBOOK.digest());
        Rulebook kept = accepted(recorder.store().rulebook(before.rulebook()).orElseThrow());
        assertThat(kept.files().listing()).isEqualTo(earlier.files().listing());
        assertThat(recorder.store().decisions(0, 10))
                .hasSize(3)
                .allSatisfy(each -> assertThat(Replaying.of(
                                        each,
                                        accepted(recorder.store()
                                                .rulebook(each.rulebook())
                                                .orElseThrow()))
                                .holds())
                        .isTrue());
        assertThat(Replaying.of(before, RULEBOOK).differences())
                .extracting(each -> each.path())
                .contains("rulebook.digest", "rulebook.version");
        assertThat(recorder.store().rulebook("sha256:0")).isEmpty();
    }

    @Test
    void searchesByEachFilter() {
        RecordedDecision pds =
                record(recorder, proposal("pds", Map.of("reference", "A-1", "version", 1, "title", "50% of_it")));
        RecordedDecision ncrs = record(recorder, proposal("ncrs", "B-1", 1));
        record(recorder, proposal("send", "C-1", 1));
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));

        assertThat(ids(Search.all())).hasSize(3).first().isNotEqualTo(pds.id());
        assertThat(ids(with(search -> search.tier = Optional.of(Tier.SINGLE_CENTRAL))))
                .containsExactly(pds.id());
        assertThat(ids(with(search -> search.service =
                        Optional.of(proposal("ncrs", "B-1", 1).service().id()))))
                .containsExactly(ncrs.id());
        assertThat(ids(with(search -> search.organisation = Optional.of("NONE"))))
                .isEmpty();
        assertThat(ids(with(search -> search.organisation =
                        Optional.of(proposal("pds", "A-1", 1).submittedBy().organisation()))))
                .contains(pds.id());
        assertThat(ids(with(search -> search.cohort =
                        Optional.of(proposal("ncrs", "B-1", 1).cohort().organisationType()))))
                .contains(ncrs.id());
        assertThat(ids(with(search -> search.cohort = Optional.of(Cohort.OrganisationType.AMBULANCE))))
                .isEmpty();
        assertThat(ids(with(search -> search.text = Optional.of("50% OF_")))).containsExactly(pds.id());
        assertThat(ids(with(search -> search.text = Optional.of("5_%")))).isEmpty();
        assertThat(ids(with(search -> search.text = Optional.of("b-1")))).containsExactly(ncrs.id());
        assertThat(ids(with(search -> search.rulebook = Optional.of(RULEBOOK.digest()))))
                .hasSize(3);
        assertThat(ids(with(search -> search.rulebook = Optional.of("sha256:0"))))
                .isEmpty();
        assertThat(ids(with(search -> search.from = Optional.of(today)))).hasSize(3);
        assertThat(ids(with(search -> search.from = Optional.of(today.plusDays(2)))))
                .isEmpty();
        assertThat(ids(with(search -> search.to = Optional.of(today.plusDays(1)))))
                .hasSize(3);
        assertThat(ids(with(search -> search.to = Optional.of(today.minusDays(2)))))
                .isEmpty();
        assertThat(ids(with(search -> search.standing = Optional.of(Standing.FIRM)))
                                .size()
                        + ids(with(search -> search.standing = Optional.of(Standing.PROVISIONAL)))
                                .size())
                .isEqualTo(3);
    }

    @Test
    void pagesStayAsTheyAreWhileMoreIsRecorded() {
        List<UUID> newestFirst = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            newestFirst.add(0, record(recorder, proposal("pds", "A-" + i, 1)).id());
        }
        List<UUID> seen = new ArrayList<>();
        Page page = recorder.store().search(with(search -> search.limit = 2));
        while (true) {
            page.found().forEach(found -> seen.add(found.id()));
            record(recorder, proposal("pds", "B-" + seen.size(), 1));
            if (page.next().isEmpty()) {
                break;
            }
            var next = page.next();
            page = recorder.store().search(with(search -> {
                search.limit = 2;
                search.cursor = next;
            }));
        }
        assertThat(seen).isEqualTo(newestFirst);
    }

    @Test
    void aSearchGoesBackTheWayItCame() {
        for (int i = 0; i < 5; i++) {
            record(recorder, proposal("pds", "A-" + i, 1));
        }
        List<UUID> all = ids(Search.all());
        Page first = page(Optional.empty());
        Page second = page(first.next());
        Page third = page(second.next());

        assertThat(first.previous()).isEmpty();
        assertThat(third.next()).isEmpty();
        assertThat(ids(page(third.previous()))).isEqualTo(all.subList(2, 4)).isEqualTo(ids(second));
        Page back = page(second.previous());
        assertThat(ids(back)).isEqualTo(all.subList(0, 2));
        assertThat(back.previous()).isEmpty();
        assertThat(ids(page(back.next()))).isEqualTo(ids(second));
        assertThat(page(first.found().stream()
                                .map(found -> Cursor.after(found.index()))
                                .findFirst())
                        .found())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void everyOrderGoesOnAndBackInPages(Order order) {
        for (int i = 0; i < 3; i++) {
            for (String example : List.of("send", "pds", "mesh-ui", "ncrs")) {
                record(recorder, proposal(example, example + "-" + i, 1));
            }
        }
        List<DecisionSummary> all =
                recorder.store().search(with(search -> search.order = order)).found();
        assertThat(all).hasSize(12).isSortedAccordingTo(sorted(order));

        List<List<DecisionSummary>> pages = new ArrayList<>();
        Page page = recorder.store().search(sorted(order, Optional.empty()));
        assertThat(page.previous()).isEmpty();
        pages.add(page.found());
        while (page.next().isPresent()) {
            page = recorder.store().search(sorted(order, page.next()));
            pages.add(page.found());
        }
        assertThat(pages.stream().flatMap(List::stream)).isEqualTo(all);
        for (int i = pages.size() - 2; i >= 0; i--) {
            page = recorder.store().search(sorted(order, page.previous()));
            assertThat(page.found()).isEqualTo(pages.get(i));
        }
        assertThat(page.previous()).isEmpty();
    }

    private static Comparator<DecisionSummary> sorted(Order order) {
        Comparator<DecisionSummary> newest =
                Comparator.comparing(DecisionSummary::index).reversed();
        return switch (order) {
            case NEWEST -> newest;
            case OLDEST -> newest.reversed();
            case SERVICE -> Comparator.comparing(DecisionSummary::service).thenComparing(newest);
            case TIER -> Comparator.comparing(DecisionSummary::tier).thenComparing(newest);
        };
    }

    private static Search sorted(Order order, Optional<Cursor> cursor) {
        return with(search -> {
            search.order = order;
            search.limit = 5;
            search.cursor = cursor;
        });
    }

    private Page page(Optional<Cursor> cursor) {
        return recorder.store().search(with(search -> {
            search.limit = 2;
            search.cursor = cursor;
        }));
    }

    private static List<UUID> ids(Page page) {
        return page.found().stream().map(DecisionSummary::id).toList();
    }

    @Test
    void theLogIsServedAsItIsSigned() {
        List<RecordedDecision> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(record(recorder, proposal("pds", "A-" + i, 1)));
        }
        Log log = recorder.store().log();
        SignedNote note = log.checkpoint().orElseThrow();
        Checkpoint checkpoint = accepted(Checkpoint.of(note));

        assertThat(note.verify(log.key())).isEqualTo(SignedNote.SignatureState.SIGNED);
        assertThat(checkpoint.size()).isEqualTo(5).isEqualTo(log.size());
        for (RecordedDecision each : all) {
            var proof = Proofs.inclusion(each.index(), checkpoint.size(), log.tiles());
            assertThat(Proofs.includes(
                            checkpoint.size(),
                            checkpoint.root(),
                            each.index(),
                            each.entry().leaf(),
                            proof))
                    .isTrue();
        }
        assertThat(log.tile(new Tile(0, 0, 5)).orElseThrow()).hasSize(5 * 32);
        assertThat(log.tile(new Tile(0, 0, 3)).orElseThrow()).hasSize(3 * 32);
        assertThat(log.tile(new Tile(0, 0, 6))).isEmpty();
        assertThat(log.entries(new EntryBundle(0, 6))).isEmpty();
        assertThat(folder.resolve("checkpoint")).hasBinaryContent(note.bytes());
    }

    @Test
    void nothingOfAPersonIsInTheLog() {
        RecordedDecision recorded = record(recorder, proposal("pds", "A-1", 1));
        Withdrawal withdrawal = new Withdrawal("An error.", Optional.of(DecisionsToRecord.SECRETARY));
        made(recorder.withdraw(
                recorded.id(), withdrawal, new Request(UUID.randomUUID(), withdrawal.digest(recorded.id()), "x")));
        StringBuilder log = new StringBuilder();
        for (byte[] entry : bodies()) {
            log.append(new String(entry, StandardCharsets.UTF_8)).append('\n');
        }
        log.append(new String(recorder.store().log().checkpoint().orElseThrow().bytes(), StandardCharsets.UTF_8));

        assertThat(log)
                .doesNotContainIgnoringCase(
                        DecisionsToRecord.SECRETARY.name(),
                        DecisionsToRecord.SECRETARY.role(),
                        "A-1",
                        recorded.id().toString(),
                        "board paper",
                        "error");
        assertThat(new String(recorded.decision(), StandardCharsets.UTF_8))
                .doesNotContain(DecisionsToRecord.SECRETARY.name(), DecisionsToRecord.SECRETARY.role());
    }

    @Test
    void namesAreErasedAfterTheirTimeAndTheRecordStillVerifies() {
        UUID request = UUID.randomUUID();
        DecisionToRecord draft = draft(proposal("pds", "A-1", 1), request);
        RecordedDecision one = made(recorder.record(draft));
        RecordedDecision two = record(recorder, proposal("pds", "A-1", 2));
        Withdrawal withdrawal = new Withdrawal("An error.", Optional.of(DecisionsToRecord.SECRETARY));
        Request withdrawing = new Request(UUID.randomUUID(), withdrawal.digest(two.id()), "x");
        made(recorder.withdraw(two.id(), withdrawal, withdrawing));
        assertThat(recorder.eraseNames(YEARS)).isZero();
        assertThat(recorder.store().find(one.id()).orElseThrow().envelope().by())
                .isEqualTo(new Signatory.Named(DecisionsToRecord.SECRETARY));

        recorder.close();
        recorder = openLater();
        assertThat(recorder.eraseNames(YEARS)).isEqualTo(4);
        assertThat(recorder.eraseNames(YEARS)).isZero();

        for (RecordedDecision before : List.of(one, two)) {
            RecordedDecision now = recorder.store().find(before.id()).orElseThrow();
            assertThat(now.decision()).isEqualTo(before.decision());
            assertErased(now.envelope(), now.salts(), now.entry(), now.index());
            assertThat(now.envelope().made()).isEqualTo(before.envelope().made());
            assertThat(now.envelope().reason()).isEqualTo(before.envelope().reason());
            assertThat(now.notices()).hasSize(1);
            now.notices().forEach(each -> assertErased(each.envelope(), each.salts(), each.entry(), each.index()));
            assertThat(now.erased()).isEqualTo(2);
            assertThat(Replaying.of(now, RULEBOOK).holds()).isTrue();
        }
        assertThat(recorder.record(draft))
                .isInstanceOfSatisfying(
                        Recording.Conflict.class,
                        conflict -> assertThat(conflict.found()).contains("erased under the retention setting"));
        assertThat(recorder.withdraw(two.id(), withdrawal, withdrawing)).isInstanceOf(Recording.Conflict.class);
        assertThat(recorder.store().count()).isEqualTo(2);
        recorder.close();
        recorder = openAgain();
        assertThat(recorder.store().find(one.id()).orElseThrow().erased()).isEqualTo(2);
    }

    /** Nothing is left that says who it was, nor the salt with which names could be tried until one fits. */
    private void assertErased(Envelope envelope, Salts.Kept salts, Entry entry, long index) {
        assertThat(envelope.by()).isEqualTo(new Signatory.Erased(LATER.toLocalDate()));
        assertThat(new String(envelope.bytes(), StandardCharsets.UTF_8))
                .contains("\"by\":{\"withheld\":\"erased under the retention setting on 2126-05-06\"}")
                .doesNotContain(DecisionsToRecord.SECRETARY.name(), DecisionsToRecord.SECRETARY.role());
        assertThat(entry).isEqualTo(entries().get((int) index));
        assertThat(salts.envelope()).isInstanceOfSatisfying(EnvelopeSalt.PartialOpening.class, left -> {
            assertThat(left.opening().withheld()).containsExactly("by");
            assertThat(left.opening().opened()).isEqualTo(envelope.parts().names());
        });
    }

    @Test
    void namesAreErasedSomeInEachTransactionAlsoByTwoInstancesAtOnce() throws Exception {
        int decisions = EraseNames.MOST + 20;
        for (int i = 0; i < decisions; i++) {
            record(recorder, proposal("pds", "A-" + i, 1));
        }
        Submission unsigned =
                new Submission(CanonicalProposal.of(proposal("pds", "B-1", 1)), Optional.empty(), Optional.empty());
        Decision decision = Decision.of(RULEBOOK, unsigned.proposal(), RULEBOOK.reading(Map.of()), StageObserver.NONE);
        Request request = new Request(UUID.randomUUID(), unsigned.digest(Map.of()), "x");
        RecordedDecision nobodys =
                made(recorder.record(DecisionToRecord.of(request, unsigned, decision, Salts.from(new SecureRandom()))));
        recorder.close();
        recorder = openLater();
        long sum = 0;
        try (DecisionWriter other = openLater()) {
            List<Callable<List<Long>>> tasks =
                    List.of(() -> List.of(recorder.eraseNames(YEARS)), () -> List.of(other.eraseNames(YEARS)));
            for (long erased : all(tasks)) {
                sum += erased;
            }
        }
        assertThat(sum).isEqualTo(decisions);
        assertThat(recorder.store().decisions(0, 1000))
                .filteredOn(each -> each.erased() == 1)
                .hasSize(decisions);
        assertThat(recorder.store().find(nobodys.id()).orElseThrow().salts()).isEqualTo(nobodys.salts());
    }

    @Test
    void namesAreErasedByThemselvesOnceTheServiceRuns() {
        RecordedDecision recorded = record(recorder, proposal("pds", "A-1", 1));
        recordTheDayBefore();
        recorder = openLater();
        RetentionJob.daily(recorder, Retentions.NONE, sourcesAt(LATER.toInstant()))
                .close();
        RetentionJob daily = RetentionJob.daily(
                recorder, new Retentions(Optional.of(YEARS), Optional.empty()), sourcesAt(LATER.toInstant()));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> recorder.store().find(recorded.id()).orElseThrow().erased() == 1);
        daily.close();
    }

    @Test
    void nothingIsErasedOnTheWordOfAClockThatJumped() {
        RecordedDecision recorded = record(recorder, proposal("pds", "A-1", 1));
        UUID left = recorder.drafts().begin(content("Left", "{}")).id();
        recorder.close();
        recorder = openLater();
        record(recorder, proposal("pds", "A-2", 1));
        AtomicLong nanos = new AtomicLong();
        AtomicReference<Instant> now = new AtomicReference<>(LATER.toInstant());
        ClockCheck clock = new ClockCheck(now::get, nanos::get, recorder.store().log()::signedAt);
        RetentionJob erasing = new RetentionJob(
                recorder, new Retentions(Optional.of(YEARS), Optional.of(YEARS)), clock, new FatalErrors());

        assertThat(erasing.erase()).isFalse();
        assertThat(recorder.store().find(recorded.id()).orElseThrow().erased()).isZero();
        assertThat(recorder.drafts().find(left)).isPresent();

        nanos.set(Duration.ofDays(1).toNanos());
        now.set(LATER.plusDays(1).toInstant());
        assertThat(erasing.erase()).isTrue();
        assertThat(recorder.store().find(recorded.id()).orElseThrow().erased()).isEqualTo(1);
        assertThat(recorder.drafts().find(left)).isEmpty();
    }

    @Test
    void aProbeWritesAndReads() {
        record(recorder, proposal("pds", "A-1", 1));
        long size = recorder.store().log().size();

        StoreProbe.ProbeResult found = new StoreProbe(recorder, StoreEnvironment.ofSystem()).probe();

        assertThat(found.problem()).isEmpty();
        assertThat(found.writer().alive()).isTrue();
        assertThat(found.writer().lastCommit()).isPresent();
        assertThat(found.lastRead()).isPresent();
        assertThat(found.space().orElseThrow()).isPositive();
        assertThat(recorder.store().log().size()).isEqualTo(size);
    }

    /** Another program holds the log's row, as one that hangs would. */
    @Test
    void aProbeAnswersSoonAlsoWhereTheDatabaseDoesNot() throws Exception {
        StoreProbe probe = new StoreProbe(recorder, StoreEnvironment.ofSystem());
        try (Database other = accepted(Database.open(settings, folder.resolve("who-does-what.db"), CheckLevel.ALL));
                Connection holding = other.single().getConnection();
                var statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("update log_head set size = size");

            for (int i = 0; i < 2; i++) {
                long began = System.nanoTime();
                assertThat(probe.probe().problem().orElseThrow()).contains("writing: no answer within");
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
            }
            holding.rollback();
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> probe.probe().problem().isEmpty());
    }

    @Test
    void aProbeSaysThatNothingIsRecordedAnyMore() {
        StoreProbe probe = new StoreProbe(recorder, StoreEnvironment.ofSystem());
        recorder.close();

        StoreProbe.ProbeResult found = probe.probe();

        assertThat(found.writer().alive()).isFalse();
        assertThat(found.problem().orElseThrow()).contains("the writer has ended", "writing: ", "reading: ");
    }

    @Test
    void draftsThatNobodySavesAreDeletedAfterTheirTime() {
        UUID left = recorder.drafts().begin(content("Left", "{}")).id();
        UUID saved = recorder.drafts().begin(content("Saved again", "{}")).id();
        assertThat(recorder.drafts().deleteUntouched(YEARS)).isZero();
        recorder.close();
        recorder = openLater();
        recorder.drafts().change(saved, before -> before);

        assertThat(recorder.drafts().deleteUntouched(YEARS)).isEqualTo(1);
        assertThat(recorder.drafts().find(left)).isEmpty();
        assertThat(recorder.drafts().find(saved)).isPresent();
    }

    @Test
    void draftsAreDeletedByThemselvesOnceTheServiceRuns() {
        UUID left = recorder.drafts().begin(content("Left", "{}")).id();
        recordTheDayBefore();
        recorder = openLater();
        RetentionJob daily = RetentionJob.daily(
                recorder, new Retentions(Optional.empty(), Optional.of(YEARS)), sourcesAt(LATER.toInstant()));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> recorder.drafts().find(left).isEmpty());
        daily.close();
    }

    DecisionWriter openLater() {
        return openAt(LATER.toInstant());
    }

    private DecisionWriter openAt(Instant time) {
        return accepted(DecisionWriter.open(settings, sourcesAt(time), StoreObserver.NONE));
    }

    private static StoreEnvironment sourcesAt(Instant time) {
        return new StoreEnvironment(() -> time, UUID::randomUUID, new SecureRandom());
    }

    /** So that the clock is believed later. */
    private void recordTheDayBefore() {
        recorder.close();
        try (DecisionWriter before = openAt(LATER.minusHours(30).toInstant())) {
            record(before, proposal("pds", "BEFORE", 1));
        }
    }

    @Test
    void writersAtOnceLeaveNoGapAndNoFork() throws Exception {
        int writers = 8;
        int each = 12;
        UUID shared = UUID.randomUUID();
        DecisionToRecord sharedDraft = draft(proposal("pds", "SHARED", 1), shared);
        List<Callable<List<RecordedDecision>>> tasks = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            List<DecisionToRecord> drafts = new ArrayList<>(List.of(sharedDraft));
            for (int i = 0; i < each; i++) {
                drafts.add(draft(proposal("pds", "W" + writer + "-" + i, 1)));
            }
            tasks.add(() ->
                    drafts.stream().map(draft -> made(recorder.record(draft))).toList());
        }
        Set<UUID> ids = new HashSet<>();
        Set<Long> indexes = new HashSet<>();
        for (RecordedDecision recorded : all(tasks)) {
            ids.add(recorded.id());
            indexes.add(recorded.index());
        }
        int decisions = writers * each + 1;
        assertThat(ids).hasSize(decisions);
        assertThat(indexes)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, decisions).boxed().toList());
        assertThat(recorder.store().count()).isEqualTo(decisions);
        recorder.close();
        recorder = openAgain();
        assertThat(recorder.store().log().size()).isEqualTo(decisions + 1);
    }

    private static <T> List<T> all(List<Callable<List<T>>> tasks) throws Exception {
        var threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<T> all = new ArrayList<>();
            for (Future<List<T>> future : threads.invokeAll(tasks)) {
                all.addAll(future.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void manyReadersOfOneDecisionAreAllAnswered() throws Exception {
        RecordedDecision recorded = record(recorder, proposal("pds", "A-1", 1));
        record(recorder, proposal("pds", "A-1", 2));
        List<Callable<List<RecordedDecision>>> readers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            readers.add(() -> LongStream.range(0, 8)
                    .mapToObj(each -> recorder.store().find(recorded.id()).orElseThrow())
                    .toList());
        }

        assertThat(all(readers))
                .hasSize(128)
                .allSatisfy(each -> assertThat(each.notices()).hasSize(1));
    }

    @Test
    void nothingTakesASecondConnectionWhileItHoldsOne() throws Exception {
        UUID request = UUID.randomUUID();
        RecordedDecision recorded = made(recorder.record(draft(proposal("pds", "A-1", 1), request)));
        recorder.close();
        try (DataDirectory directory = accepted(DataDirectory.existing(folder));
                Database real = accepted(Database.open(settings, directory.database(), CheckLevel.ALL))) {
            OneConnection reader = new OneConnection(real.reader());
            OneConnection writer = new OneConnection(real.writer());
            Database database = spy(real);
            doReturn(reader).when(database).reader();
            doReturn(writer).when(database).writer();
            LogRows.Head head = new LogRows(JdbcClient.create(reader)).head().orElseThrow();
            StoreEnvironment sources = new StoreEnvironment(LATER::toInstant, UUID::randomUUID, new SecureRandom());
            Signer signer = accepted(new LogKey(settings, directory).signer(Optional.of(head)))
                    .orElseThrow();
            Store store = new Store(directory, database, new Log(database, signer.verifierKey(), List.of()));
            Drafts drafts = new Drafts(database, sources);
            Optional<Notes.Signed> last = Optional.of(accepted(
                    Notes.read(store.log().checkpoint().orElseThrow().bytes(), signer.verifierKey(), "checkpoint")));
            Transactions transactions = new Transactions(database, signer, sources, directory, last);
            try (GroupCommit commits = new GroupCommit(transactions, sources, StoreObserver.NONE, WriterLimits.USUAL);
                    BackgroundLogCheck rechecking =
                            new BackgroundLogCheck(database, directory, last, false, commits::stop, sources.fatal());
                    DecisionWriter watched = new DecisionWriter(store, commits, rechecking, drafts)) {
                new EveryRead(store, drafts, recorded, folder).run();
                int before = reader.given();
                assertThat(store.find(recorded.id())).isPresent();
                assertThat(reader.given()).as("a decision and its notices").isEqualTo(before + 1);

                RecordedDecision next = record(watched, proposal("pds", "A-1", 2));
                made(watched.record(draft(proposal("pds", "A-1", 1), request)));
                Withdrawal withdrawal = new Withdrawal("It was a test.", Optional.of(DecisionsToRecord.SECRETARY));
                made(watched.withdraw(
                        next.id(), withdrawal, new Request(UUID.randomUUID(), withdrawal.digest(next.id()), "x")));
                assertThat(watched.eraseNames(YEARS)).isEqualTo(1);
                assertThat(store.find(next.id()).orElseThrow().notices()).hasSize(1);
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> rechecking.integrity().entries() == 2);
            }
        }
        recorder = openAgain();
    }

    @Test
    void saysHowItsWriterIs() {
        assertThat(recorder.writer().alive()).isTrue();
        Instant before = Instant.now();

        record(recorder, proposal("pds", "A-1", 1));

        assertThat(recorder.writer().lastCommit().orElseThrow()).isBetween(before, Instant.now());
        assertThat(recorder.writer().waiting()).isZero();
        recorder.close();
        assertThat(recorder.writer().alive()).isFalse();
    }

    @Test
    void whatOpensWhileOthersRecordSeesOneMoment() throws Exception {
        record(recorder, proposal("pds", "A-0", 1));
        Thread writer = new Thread(() -> {
            for (int i = 1; i <= 60; i++) {
                record(recorder, proposal("pds", "A-" + i, 1));
            }
        });
        writer.start();
        int opened = 0;
        do {
            accepted(Store.open(settings)).close();
            opened++;
        } while (writer.isAlive());
        writer.join();
        assertThat(opened).isGreaterThan(1);
    }

    @Test
    void nothingIsSignedOverATreeThatDoesNotGoOn() {
        record(recorder, proposal("pds", "A-1", 1));
        byte[] signed = recorder.store().log().checkpoint().orElseThrow().bytes();
        byte[] tile = recorder.store().log().tile(new Tile(0, 0, 2)).orElseThrow();
        byte[] changed = tile.clone();
        changed[40] ^= 1;

        tile(changed);

        DecisionToRecord draft = draft(proposal("pds", "A-2", 1));
        assertThatThrownBy(() -> recorder.record(draft)).isInstanceOf(StoreUnavailable.class);
        assertThat(recorder.store().log().checkpoint().orElseThrow().bytes()).isEqualTo(signed);
        assertThat(recorder.store().count()).isEqualTo(1);
        tile(tile);
        assertThat(made(recorder.record(draft)).index()).isEqualTo(2);
    }

    private void tile(byte[] hashes) {
        try (Database database =
                accepted(Database.open(settings, folder.resolve("who-does-what.db"), CheckLevel.ALL))) {
            JdbcClient.create(database.writer())
                    .sql("update tile set hashes = ?")
                    .param(hashes)
                    .update();
        }
    }

    /** What it holds can still be read and verified, and is left as it is. */
    @Test
    void aStoreOfAnOlderFormIsNotWrittenTo() {
        DecisionToRecord draft = draft(proposal("pds", "A-1", 1));
        String older = new String(draft.bytes(), StandardCharsets.UTF_8).replace("/decision/2", "/decision/1");
        made(recorder.record(new DecisionToRecord(
                draft.request(),
                draft.submission(),
                draft.decision(),
                older.getBytes(StandardCharsets.UTF_8),
                draft.salts(),
                draft.commitment())));
        recorder.close();

        var refused = DecisionWriter.open(settings, StoreEnvironment.ofSystem(), StoreObserver.NONE);

        assertThat(refused.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .contains(
                                "decisions of the form `who-does-what/decision/1`",
                                "the version of the program that made it"));
        try (Store store = accepted(Store.open(settings))) {
            assertThat(store.count()).isEqualTo(1);
        }
    }

    @Test
    void anEndedRecorderRefuses() {
        DecisionToRecord draft = draft(proposal("pds", "A-1", 1));
        recorder.close();

        assertThatThrownBy(() -> recorder.record(draft)).isInstanceOf(StoreUnavailable.class);
        recorder = openAgain();
        assertThat(recorder.store().count()).isZero();
    }

    private List<byte[]> bodies() {
        Log log = recorder.store().log();
        return accepted(EntryBundle.read(
                log.entries(EntryBundle.in(log.size(), 0).orElseThrow()).orElseThrow()));
    }

    private List<Entry> entries() {
        return bodies().stream().map(each -> accepted(Entry.read(each))).toList();
    }

    private List<UUID> ids(Search search) {
        return recorder.store().search(search).found().stream()
                .map(DecisionSummary::id)
                .toList();
    }

    static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        }
    }

    private static Search with(Consumer<Filters> change) {
        Filters filters = new Filters();
        change.accept(filters);
        return filters.search();
    }

    /** A search in the making. */
    private static final class Filters {
        Optional<Tier> tier = Optional.empty();
        Optional<Standing> standing = Optional.empty();
        Optional<String> organisation = Optional.empty();
        Optional<String> service = Optional.empty();
        Optional<Cohort.OrganisationType> cohort = Optional.empty();
        Optional<LocalDate> from = Optional.empty();
        Optional<LocalDate> to = Optional.empty();
        Optional<String> rulebook = Optional.empty();
        Optional<String> text = Optional.empty();
        Order order = Order.NEWEST;
        int limit = Search.USUAL;
        Optional<Cursor> cursor = Optional.empty();

        Search search() {
            return new Search(
                    tier, standing, organisation, service, cohort, from, to, rulebook, text, order, limit, cursor);
        }
    }
}
