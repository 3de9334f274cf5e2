package uk.whodoeswhat.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryTest {
    private static final String ONES = "1".repeat(64);
    private static final String TWOS = "2".repeat(64);
    private static final String TEXT = "{\"envelope\":\"" + TWOS + "\",\"kind\":\"DECISION\",\"record\":\"" + ONES
            + "\",\"schema\":\"who-does-what/entry/1\",\"time\":\"2026-11-22T16:00:00.100000Z\"}";

    @Test
    void anEntryIsItsCanonicalJson() {
        Entry entry = new Entry(
                EntryKind.DECISION,
                Hash.ofHex(ONES).orElseThrow(),
                Hash.ofHex(TWOS).orElseThrow(),
                Instant.parse("2026-11-22T16:00:00.1Z"));
        assertThat(new String(entry.bytes(), StandardCharsets.UTF_8)).isEqualTo(TEXT);
        assertThat(ReadingExpectation.of(Entry.read(entry.bytes()))).isEqualTo(entry);
        assertThat(entry.leaf()).isEqualTo(Hash.leaf(entry.bytes()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DECISION | OPINION | kind",
                "entry/1 | entry/2 | schema",
                "1111\" | 111G\" | record",
                "1111\" | 111\" | record",
                "2222\" | 222A\" | envelope",
                "100000Z | 1Z | time",
                "100000Z | 100000+01:00 | time",
                "11-22 | 02-30 | time",
                "\"kind\" | \"id\":\"7\",\"kind\" | id",
                ",\"kind\" | , \"kind\" | canonical",
                "{\"env | {\"time\":\"\",\"env | time",
                "00Z\"} | 00Z\"}x | JSON",
            })
    void anyOtherTextIsNoEntry(String found, String instead, String named) {
        assertThat(TEXT).contains(found);
        byte[] bytes = TEXT.replace(found, instead).getBytes(StandardCharsets.UTF_8);
        assertThat(ReadingExpectation.refusal(Entry.read(bytes))).contains(named);
    }

    @Test
    void aTimeFinerThanMicrosecondsOrBeyondTheYear9999IsRefused() {
        Hash hash = Hash.EMPTY_TREE;
        assertThatThrownBy(() ->
                        new Entry(EntryKind.DECISION, hash, hash, Instant.parse("2026-11-22T16:00:00.123456789Z")))
                .hasMessageContaining("microseconds");
        assertThatThrownBy(() -> new Entry(EntryKind.DECISION, hash, hash, Instant.parse("+10000-01-01T00:00:00Z")))
                .hasMessageContaining("year");
    }
}
