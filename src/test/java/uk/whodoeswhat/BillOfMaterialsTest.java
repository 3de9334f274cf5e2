package uk.whodoeswhat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.fontbox.ttf.NameRecord;
import org.apache.fontbox.ttf.NamingTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bill of materials of the jar, as the build makes it: the dependencies, and what stands in the resources from elsewhere. */
class BillOfMaterialsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");

    private final List<JsonNode> components = new ArrayList<>();

    @BeforeEach
    void read() throws IOException {
        try (InputStream bill = getClass().getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            assumeTrue(bill != null, "a build without a network makes no bill of materials");
            components.addAll(list(new JsonMapper().readTree(bill).get("components")));
        }
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static String text(JsonNode component, String field) {
        return component.get(field).asString();
    }

    /** What is vendored, by the file or folder in which it stands. */
    private Map<String, JsonNode> vendored() {
        Map<String, JsonNode> vendored = new LinkedHashMap<>();
        components.stream()
                .filter(component -> component.has("evidence"))
                .forEach(component -> list(component.get("evidence").get("occurrences"))
                        .forEach(place -> vendored.put(text(place, "location"), component)));
        return vendored;
    }

    private static List<String> files(String pattern) throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.map(RESOURCES::relativize)
                    .map(Path::toString)
                    .filter(file -> file.matches(pattern))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void namesTheDependencies() {
        assertThat(components)
                .anyMatch(component -> text(component, "bom-ref").startsWith("pkg:maven/org.drools/drools-engine@"));
    }

    @Test
    void namesEachVendoredThingOnceWithItsVersionAndLicence() throws IOException {
        assertThat(components)
                .extracting(component -> text(component, "bom-ref"))
                .doesNotHaveDuplicates();
        assertThat(vendored().keySet())
                .containsExactlyInAnyOrderElementsOf(files(".*/vendor/[^/]+|.*\\.(ttf|otf|woff2?|csv)"));
        vendored().forEach((place, component) -> {
            assertThat(RESOURCES.resolve(place)).exists();
            assertThat(text(component, "bom-ref")).endsWith("@" + text(component, "version"));
            assertThat(list(component.get("licenses"))).as(place).isNotEmpty();
        });
    }

    @Test
    void nothingWithALicenceOfItsOwnIsLeftOut() throws IOException {
        assertThat(files(".*/LICENSE.*")).isNotEmpty().allSatisfy(licence -> {
            String folder = licence.substring(0, licence.lastIndexOf('/'));
            assertThat(vendored().keySet()).anyMatch(place -> place.startsWith(folder));
        });
    }

    @Test
    void theVersionsAreThoseOfTheFiles() throws IOException {
        for (Map.Entry<String, JsonNode> each : vendored().entrySet()) {
            String place = each.getKey();
            assertThat(text(each.getValue(), "name") + " " + text(each.getValue(), "version"))
                    .isEqualTo(nameAndVersion(place));
        }
    }

    private static String nameAndVersion(String place) throws IOException {
        if (place.endsWith(".ttf")) {
            return fontNameAndVersion(RESOURCES.resolve(place));
        }
        if (place.endsWith("icbs.csv")) {
            return "Integrated care boards of England "
                    + Files.readString(RESOURCES.resolve(place))
                            .lines()
                            .flatMap(line -> Stream.of(line.split(",", -1)))
                            .filter(cell -> cell.matches("\\d{4}-\\d{2}-\\d{2}"))
                            .max(String::compareTo)
                            .orElseThrow();
        }
        return place.substring(place.lastIndexOf('/') + 1).replaceFirst("-(?=[0-9.]+$)", " ");
    }

    private static String fontNameAndVersion(Path file) throws IOException {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()))) {
            NamingTable names = font.getNaming();
            return names.getFontFamily()
                    + names.getNameRecords().stream()
                            .filter(record -> record.getNameId() == NameRecord.NAME_VERSION)
                            .map(NameRecord::getString)
                            .findFirst()
                            .orElseThrow()
                            .replace("Version", "");
        }
    }
}
