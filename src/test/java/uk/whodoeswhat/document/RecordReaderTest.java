package uk.whodoeswhat.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordReaderTest {
    enum Colour {
        RED,
        GREEN,
        BLUE
    }

    record Wheel(@Range(min = 1, max = 9) int spokes, Optional<String> make) {}

    record Extras(Optional<Boolean> bell, List<String> bags) {}

    record Bike(
            @Text(pattern = "[A-Z]{2}[0-9]{3}", means = "two capital letters and three digits")
            String id,

            Colour colour,
            @Default("GREEN") Colour trim,
            @NonNegative BigDecimal price,
            LocalDate made,
            long serial,
            boolean sold,
            @Items(min = 1, max = 2) List<Wheel> wheels,
            @Items(unique = true) List<String> owners,
            Optional<List<String>> repairs,
            Map<String, Colour> parts,
            Extras extras,
            Optional<Extras> more,
            @Key("class") Optional<String> category,
            Optional<Node> free) {
        Bike {
            if (sold && owners.isEmpty()) {
                throw new IllegalArgumentException("sold to nobody");
            }
        }
    }

    private static final String BASE = """
            {"id": "AB123", "colour": "RED", "price": "10.50", "made": "2023-03-15", "serial": 7, "wheels": [{"spokes": 3}]}""";

    private static final RecordReader<Bike> READER = RecordReader.of(Bike.class);

    @Test
    void fillsInWhatMayBeLeftOut() {
        assertThat(accepted(BASE))
                .isEqualTo(new Bike(
                        "AB123",
                        Colour.RED,
                        Colour.GREEN,
                        new BigDecimal("10.5"),
                        LocalDate.of(2023, 3, 15),
                        7,
                        false,
                        List.of(new Wheel(3, Optional.empty())),
                        List.of(),
                        Optional.empty(),
                        Map.of(),
                        new Extras(Optional.empty(), List.of()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void writesWhatItReadsBack() {
        for (String change : List.of(
                "\"serial\": 9007199254740991",
                "\"serial\": \"9223372036854775807\"",
                "\"serial\": \"-9007199254740992\"",
                "\"serial\": 7, \"sold\": true, \"owners\": [\"b\", \"a\"]",
                "\"serial\": 7, \"repairs\": []",
                "\"serial\": 7, \"more\": {}, \"extras\": {\"bell\": false}",
                "\"serial\": 7, \"parts\": {\"z\": \"RED\", \"a.b\": \"BLUE\"}, \"class\": \"x\"",
                "\"serial\": 7, \"trim\": \"BLUE\"")) {
            Bike bike = accepted(BASE.replace("\"serial\": 7", change));
            String written = new String(CanonicalJson.bytes(RecordWriter.tree(bike)), UTF_8);
            assertThat(accepted(written)).isEqualTo(bike);
        }
    }

    @Test
    void leavesOutWhatIsEmpty() {
        assertThat(RecordWriter.tree(accepted(BASE)))
                .containsOnlyKeys("id", "colour", "trim", "price", "made", "serial", "wheels")
                .containsEntry("price", "10.5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"AB123\"'  | '\"ab123\"'       | id | the text `ab123` | two capital letters and three digits",
                "'\"AB123\"'  | 5                 | id | the number `5` | text",
                "'\"RED\"'    | '\"RAD\"'         | colour | the text `RAD` | one of RED, GREEN, BLUE; did you mean `RED`?",
                "'\"RED\"'    | '\"MAUVE\"'       | colour | the text `MAUVE` | one of RED, GREEN, BLUE",
                "'\"RED\"'    | true              | colour | `true` | one of RED",
                "'\"10.50\"'  | 10.50             | price | the number `10.50` | write it as text so that no digit is lost",
                "'\"10.50\"'  | '\"-1\"'          | price | the text `-1` | not negative",
                "'\"10.50\"'  | '\"1e3\"'         | price | the text `1e3` | a decimal",
                "'\"10.50\"'  | '\"01\"'          | price | the text `01` | a decimal",
                "2023-03-15   | 2023-02-29        | made | `2023-02-29` | a date of the calendar",
                "2023-03-15   | 2023-3-15         | made | `2023-3-15` | a date of the calendar",
                ": 7          | : 7.0             | serial | `7.0` | a whole number",
                ": 7          | : 1e2             | serial | `1e2` | a whole number",
                ": 7          | : 9007199254740992 | serial | `9007199254740992` | as text, so that no digit is lost",
                "': 7'        | ': \"7\"'         | serial | `7` | a whole number",
                "': 7'        | ': 99999999999999999999' | serial | `99999999999999999999` | a whole number",
                ": 3          | : 0               | wheels[0].spokes | the number `0` | from 1 to 9",
                ": 3          | : 10              | wheels[0].spokes | the number `10` | from 1 to 9",
                "'{\"spokes\": 3}' | ''           | wheels | 0 items | 1 to 2 items",
                "'[{\"spokes\": 3}]' | '{}'       | wheels | an object | a list",
                "'{\"spokes\": 3}' | '[]'         | wheels[0] | a list | an object with the fields spokes, make",
                "spokes       | spoke             | wheels[0].spoke | the unknown field `spoke` | did you mean `spokes`?",
                "': 7'        | ': 7, \"owners\": [\"a\", \"b\", \"a\"]' | owners[2] | `a` a second time | once",
                "': 7'        | ': 7, \"owners\": [\"\"]'   | owners[0] | empty text | not blank",
                "': 7'        | ': 7, \"owners\": [\" \"]'  | owners[0] | the text ` ` | not blank",
                "': 7'        | ': 7, \"sold\": \"yes\"'    | sold | the text `yes` | true or false",
                "': 7'        | ': 7, \"parts\": {\"a.b\": 1}' | '[\"a.b\"]' | the number `1` | one of RED",
                "': 7'        | ': 7, \"sold\": true' | '' | sold to nobody | an object",
            })
    void namesFieldFoundAndAllowed(String from, String to, String path, String found, String allowed) {
        String text = BASE.replace(from, to);
        assertThat(text).isNotEqualTo(BASE);
        assertThat(problems(text)).anySatisfy(p -> {
            assertThat(p.path()).endsWith(path);
            assertThat(p.found()).contains(found);
            assertThat(p.allowed()).contains(allowed);
        });
    }

    @Test
    void reportsEveryProblemInTheOrderOfTheDocument() {
        String text =
                "{\"id\": \"x\",\n \"colour\": null,\n \"colur\": 1,\n \"price\": 2,\n \"wheels\": [{\"spokes\": 0}, {\"make\": \"\"}]}";
        assertThat(problems(text))
                .extracting(Problem::path)
                .containsExactly(
                        "made",
                        "serial",
                        "id",
                        "colour",
                        "colur",
                        "price",
                        "wheels[0].spokes",
                        "wheels[1].spokes",
                        "wheels[1].make");
    }

    record Case(Map<String, Map<String, Colour>> expect, Node given, List<List<String>> rows) {}

    @Test
    void leavesAPartToAnotherReader() {
        String text =
                "{\"expect\": {\"b\": {\"x.y\": \"RED\"}, \"a\": {}},\n\"given\": {\"id\": 1}, \"rows\": [[\"x\"], []]}";
        Result<Case> read = RecordReader.of(Case.class).read(text.getBytes(UTF_8), Format.JSON);
        Case made = ((Result.Ok<Case>) read).value();
        assertThat(made.expect().keySet()).containsExactly("b", "a");
        assertThat(made.expect().get("b")).containsEntry("x.y", Colour.RED);
        assertThat(made.rows()).containsExactly(List.of("x"), List.of());
        assertThat(READER.read(made.given()).problems())
                .filteredOn(problem -> problem.path().equals("given.id"))
                .extracting(Problem::line)
                .containsExactly(2);
    }

    @Test
    void readingGoesOnOnlyWhereItWasAccepted() {
        Result<Bike> good = READER.read(BASE.getBytes(UTF_8), Format.JSON);
        Result<Bike> bad = READER.read("{}".getBytes(UTF_8), Format.JSON);
        assertThat(good.map(Bike::id)).isEqualTo(new Result.Ok<>("AB123"));
        assertThat(good.flatMap(bike -> bad)).isEqualTo(bad);
        assertThat(bad.map(Bike::id).problems()).isEqualTo(bad.problems()).isNotEmpty();
    }

    @Test
    void aMessageIsOneLineOfPlainEnglish() {
        assertThat(problems(BASE.replace("RED", "REED").replace(", ", ",\n"))
                        .get(0)
                        .message())
                .isEqualTo(
                        "colour (line 2, column 11): found the text `REED`; allowed: one of RED, GREEN, BLUE; did you mean `RED`?");
    }

    private static Bike accepted(String text) {
        Result<Bike> read = READER.read(text.getBytes(UTF_8), Format.JSON);
        assertThat(read.problems()).isEmpty();
        return ((Result.Ok<Bike>) read).value();
    }

    private static List<Problem> problems(String text) {
        return READER.read(text.getBytes(UTF_8), Format.JSON).problems();
    }
}
