package uk.whodoeswhat.web;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanExpressionContext;
import org.springframework.beans.factory.config.BeanExpressionResolver;
import org.springframework.context.expression.StandardBeanExpressionResolver;

/** Reads Spring's expressions in texts; what does so is loaded for the first text that has one. */
final class Expressions implements BeanExpressionResolver {
    private static final class Standard {
        private static final BeanExpressionResolver RESOLVER = new StandardBeanExpressionResolver();
    }

    @Override
    public @Nullable Object evaluate(@Nullable String text, BeanExpressionContext context) {
        return text == null || !text.contains(StandardBeanExpressionResolver.DEFAULT_EXPRESSION_PREFIX)
                ? text
                : Standard.RESOLVER.evaluate(text, context);
    }
}
