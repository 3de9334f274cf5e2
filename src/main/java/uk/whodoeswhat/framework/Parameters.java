package uk.whodoeswhat.framework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The house's parameters by id, each asked for in its own kind. Asking for one that does not exist is a fault of the rule. */
public final class Parameters {
    private final Map<String, Parameter> all = new HashMap<>();
    private final Map<String, Integer> wholes = new HashMap<>();
    private final Map<String, Threshold> shares = new HashMap<>();
    private final Map<String, Boolean> flags = new HashMap<>();

    /**
     * Takes the parameters by their ids.
     *
     * @throws IllegalArgumentException if a value does not fit its unit
     */
    public Parameters(List<Parameter> parameters) {
        parameters.forEach(this::add);
    }

    private void add(Parameter parameter) {
        all.put(parameter.id(), parameter);
        switch (parameter.unit()) {
            case SHARE -> shares.put(parameter.id(), Threshold.of(parameter.value(), parameter.inclusive()));
            case ANSWER -> flags.put(parameter.id(), flag(parameter));
            case GRADE, AIMS, YEARS, MONTHS, SUPPLIERS, ORGANISATIONS ->
                wholes.put(parameter.id(), Integer.valueOf(parameter.value()));
        }
    }

    private static boolean flag(Parameter parameter) {
        return switch (parameter.value()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("`" + parameter.value() + "` is neither true nor false");
        };
    }

    /** The value of a parameter that is a whole number. */
    public int whole(String id) {
        return known(id, wholes.get(id));
    }

    /** The value of a parameter that is a share, with what holds at the value itself. */
    public Threshold share(String id) {
        return known(id, shares.get(id));
    }

    /** The value of a parameter that is an answer. */
    public boolean flag(String id) {
        return known(id, flags.get(id));
    }

    /** The parameter itself. */
    public Parameter get(String id) {
        return known(id, all.get(id));
    }

    private static <T> T known(String id, @org.jspecify.annotations.Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("the rulebook has no parameter `" + id + "` of this kind");
        }
        return value;
    }
}
