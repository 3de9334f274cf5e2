package uk.whodoeswhat.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappingTest {

    @Test
    void breaksBetweenWordsOnlyWhereTheLineIsFull() {
        assertThat(Wrapping.wrap("- ", "  ", "one two three four", 10))
                .containsExactly("- one two", "  three", "  four");
    }

    @Test
    void fillsALineToItsLastColumn() {
        assertThat(Wrapping.wrap("", "", "12345 7890 2", 10)).containsExactly("12345 7890", "2");
    }

    @Test
    void keepsAKeyThatIsLongerThanALineWholeOnOneOfItsOwn() {
        assertThat(Wrapping.wrap("- ", "  ", "a 1234567890 b c", 6)).containsExactly("- a", "  1234567890", "  b c");
    }

    @Test
    void makesOneSpaceOfManyAndOfLineEnds() {
        assertThat(Wrapping.wrap("", "", " a \n b\t\tc ", 10)).containsExactly("a b c");
    }

    @Test
    void countsCharactersNotTheirHalves() {
        assertThat(Wrapping.wrap("", "", "😀😀 😀😀", 5)).containsExactly("😀😀 😀😀");
    }

    @Test
    void fitsABoxWhateverItsWords() {
        assertThat(Wrapping.fit("a 1234567890 😀😀😀", 4)).containsExactly("a", "1234", "5678", "90", "😀😀😀");
        assertThat(Wrapping.fit("", 4)).containsExactly("");
    }
}
