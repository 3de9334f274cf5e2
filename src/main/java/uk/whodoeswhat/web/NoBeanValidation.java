package uk.whodoeswhat.web;

import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Nothing is checked by annotations: requests are read by strict readers of our own. Without this Spring would start the
 * validator that it finds on the class path.
 */
@Component
class NoBeanValidation implements WebMvcConfigurer, Validator {
    @Override
    public Validator getValidator() {
        return this;
    }

    @Override
    public boolean supports(Class<?> type) {
        return false;
    }

    @Override
    public void validate(Object target, Errors errors) {
        throw new UnsupportedOperationException("nothing is validated");
    }
}
