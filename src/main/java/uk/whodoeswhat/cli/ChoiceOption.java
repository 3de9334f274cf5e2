package uk.whodoeswhat.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import uk.whodoeswhat.decision.Detail;
import uk.whodoeswhat.document.Problem;

/** Options with a fixed set of small-letter words. */
final class ChoiceOption {

    /** How decisions are printed. */
    enum OutputFormat {
        TEXT,
        JSON
    }

    static final class OfDetail implements ITypeConverter<Detail> {
        @Override
        public Detail convert(String value) {
            return choice(Detail.values(), value);
        }
    }

    static final class OfFormat implements ITypeConverter<OutputFormat> {
        @Override
        public OutputFormat convert(String value) {
            return choice(OutputFormat.values(), value);
        }
    }

    private static <E extends Enum<E>> E choice(E[] values, String value) {
        return Arrays.stream(values)
                .filter(each -> word(each).equals(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("found " + Problem.quoted(value) + "; allowed: "
                        + Arrays.stream(values).map(ChoiceOption::word).collect(Collectors.joining(", "))));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private ChoiceOption() {}
}
