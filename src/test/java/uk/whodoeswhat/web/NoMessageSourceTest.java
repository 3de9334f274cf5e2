package uk.whodoeswhat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.DefaultMessageSourceResolvable;

class NoMessageSourceTest {
    private final NoMessageSource messages = new NoMessageSource();

    @Test
    void hasOnlyWhatIsGivenForWantOfAMessage() {
        String[] codes = {"greeting"};
        assertThat(messages.getMessage("greeting", null, "Hello", Locale.UK)).isEqualTo("Hello");
        assertThat(messages.getMessage(new DefaultMessageSourceResolvable(codes, null, "Hello"), Locale.UK))
                .isEqualTo("Hello");
        assertThatThrownBy(() -> messages.getMessage("greeting", null, Locale.UK))
                .isInstanceOf(NoSuchMessageException.class)
                .hasMessageContaining("greeting");
        assertThatThrownBy(() -> messages.getMessage(new DefaultMessageSourceResolvable("greeting"), Locale.UK))
                .isInstanceOf(NoSuchMessageException.class);
    }
}
