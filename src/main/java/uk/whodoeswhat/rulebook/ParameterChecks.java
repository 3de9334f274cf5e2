package uk.whodoeswhat.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.whodoeswhat.document.NodeView;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.framework.Parameter;

/** Checks each parameter against its own unit, range and step: its value is one of a finite number that the house allows. */
record ParameterChecks(NodeView parameter, Parameter stated, List<Problem> problems) {
    /** Margins try every step. */
    private static final BigDecimal MOST_STEPS = BigDecimal.valueOf(10_000);

    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Pattern SHARE = Pattern.compile("0(\\.[0-9]{1,6})?|1(\\.0{1,6})?");

    /** The problems by their places in the document that the parameters were read from. */
    static List<Problem> of(NodeView manifest, List<Parameter> parameters) {
        List<Problem> problems = new ArrayList<>();
        List<NodeView> items = manifest.field("parameters").items();
        for (int i = 0; i < parameters.size(); i++) {
            new ParameterChecks(items.get(i), parameters.get(i), problems).check();
        }
        return problems;
    }

    private void check() {
        if (stated.unit() == Parameter.Unit.ANSWER) {
            answer();
            return;
        }
        Optional<BigDecimal> value = number("value", Optional.of(stated.value()));
        Optional<BigDecimal> minimum = number("minimum", stated.minimum());
        Optional<BigDecimal> maximum = number("maximum", stated.maximum());
        Optional<BigDecimal> step = number("step", stated.step());
        if (value.isPresent() && minimum.isPresent() && maximum.isPresent() && step.isPresent()) {
            range(value.get(), minimum.get(), maximum.get(), step.get());
        }
    }

    private void answer() {
        if (!stated.value().equals("true") && !stated.value().equals("false")) {
            report("value", stated.value(), "\"true\" or \"false\"");
        }
        Stream.of("minimum", "maximum", "step")
                .filter(field -> parameter.field(field).isPresent())
                .forEach(field -> problem(field, "a " + field + " of " + stated.id(), "none, since it is an answer"));
    }

    private Optional<BigDecimal> number(String field, Optional<String> text) {
        Pattern allowed = stated.unit() == Parameter.Unit.SHARE ? SHARE : WHOLE;
        if (text.filter(number -> allowed.matcher(number).matches()).isPresent()) {
            return text.map(BigDecimal::new);
        }
        String kind = "a value in " + stated.unit() + ": "
                + (stated.unit() == Parameter.Unit.SHARE
                        ? "a decimal from \"0.00\" to \"1.00\""
                        : "a whole number from \"0\" to \"999999999\"");
        text.ifPresentOrElse(
                number -> report(field, number, kind),
                () -> problem(field, "no " + field + " of " + stated.id(), kind));
        return Optional.empty();
    }

    private void range(BigDecimal value, BigDecimal minimum, BigDecimal maximum, BigDecimal step) {
        if (step.signum() == 0) {
            report("step", stated.step().orElse(""), "a step above 0");
        } else if (minimum.compareTo(maximum) > 0) {
            report("minimum", stated.minimum().orElse(""), "at most the maximum, " + maximum);
        } else if (value.compareTo(minimum) < 0 || value.compareTo(maximum) > 0) {
            report("value", stated.value(), "from " + minimum + " to " + maximum);
        } else if (value.subtract(minimum).remainder(step).signum() != 0) {
            report("value", stated.value(), "the minimum, " + minimum + ", and any number of steps of " + step);
        } else if (maximum.subtract(minimum).compareTo(step.multiply(MOST_STEPS)) > 0) {
            report(
                    "step",
                    stated.step().orElse(""),
                    "at most " + MOST_STEPS + " steps from " + minimum + " to " + maximum);
        }
    }

    private void report(String field, String found, String allowed) {
        problem(field, "the " + field + " " + Problem.quoted(found) + " of " + stated.id(), allowed);
    }

    private void problem(String field, String found, String allowed) {
        problems.add(parameter.field(field).place().problem(found, allowed));
    }
}
