package uk.whodoeswhat.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.whodoeswhat.form.Form;
import uk.whodoeswhat.store.DecisionWriter;
import uk.whodoeswhat.store.Drafts;

/** What the pages for proposing a service stand on. */
@Configuration(proxyBeanMethods = false)
class FormConfiguration {

    @Bean
    Form form() {
        return Form.shipped();
    }

    @Bean
    Drafts drafts(DecisionWriter recorder) {
        return recorder.drafts();
    }
}
