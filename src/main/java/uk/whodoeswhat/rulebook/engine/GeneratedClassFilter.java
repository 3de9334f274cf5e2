package uk.whodoeswhat.rulebook.engine;

import java.net.URL;
import org.jspecify.annotations.Nullable;

/**
 * The classes of the program, for the compiler of rules: without looking among them for what it generates itself, three thousand
 * names that are nowhere on the class path.
 */
final class GeneratedClassFilter extends ClassLoader {
    /** Where the rules and what is made of them have their package. */
    static final String GENERATED = "uk/whodoeswhat/rules/";

    GeneratedClassFilter() {
        super(GeneratedClassFilter.class.getClassLoader());
    }

    @Override
    public @Nullable URL getResource(String name) {
        return name.startsWith(GENERATED) ? null : super.getResource(name);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.replace('.', '/').startsWith(GENERATED)) {
            throw new ClassNotFoundException(name);
        }
        return super.loadClass(name, resolve);
    }
}
