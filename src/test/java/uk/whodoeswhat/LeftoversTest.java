package uk.whodoeswhat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That what looks for leftovers finds them, and nothing in a good sentence. */
class LeftoversTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "found ``title``",
                "found ``; allowed: text",
                "The service {name} is local",
                "The service {0} is local",
                "The service ${name} is local",
                "The service [[name]] is local",
                "The service %s is local",
                "of Optional[NHS England]",
                "of Optional.empty",
                "of Some(NHS England)",
                "of null",
                "of uk.whodoeswhat.tier.Tier@1b2c3d4e",
                "by NHS England .",
                "by NHS England , and others",
                "by NHS England ()",
                "by NHS England [ ]",
                "by “”",
                "by  NHS England",
                "by NHS England..",
                "by NHS England,, and others"
            })
    void aLeftoverIsFound(String text) {
        assertThat(Leftovers.in(text)).isNotEmpty();
        assertThat(Leftovers.inPage("<p class=\"{x}\">" + text.replace("  ", "&#160;&#160;") + "</p>"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "found `{\"a\": null}`; allowed: text, as `[]` is none",
                "NHS England (X26), e.g. 1.5 million: “yes” … and so on...",
                "Write to board@example.org; annul nothing"
            })
    void aGoodSentenceHasNone(String text) {
        assertThat(Leftovers.in(text)).isEmpty();
    }

    @Test
    void aPageIsReadAsPeopleReadIt() {
        assertThat(Leftovers.inPage(
                        "<p>by <b>NHS</b>\n  <code>null</code>,\n  and <a href=\"{x}\">others</a>.</p>\n<p>.</p>"))
                .isEmpty();
        assertThat(Leftovers.inPage("<p>by <b>NHS</b>\n  .</p>")).hasSize(1);
        assertThat(Leftovers.inPage("<svg aria-label=\"of null\"></svg>")).hasSize(1);
    }
}
