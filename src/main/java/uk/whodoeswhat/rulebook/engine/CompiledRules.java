package uk.whodoeswhat.rulebook.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import uk.whodoeswhat.rulebook.definition.ScannedRules;

/**
 * Compiled rules opened from bytes: the classes of Drools' executable model, loaded by a class loader of their own. No compiler
 * runs and Drools' repository of modules is not used, so that nothing is left behind when the base is let go.
 */
public final class CompiledRules extends ClassLoader {
    /** Where the rules as read from their DRL are kept among what was made of them. */
    static final String SCANNED = "META-INF/rules.json";

    private static final String MODELS = "META-INF/kie/uk.whodoeswhat/rules/drools-model";

    private final Map<String, byte[]> entries;

    private CompiledRules(Map<String, byte[]> entries) {
        super("rulebook", CompiledRules.class.getClassLoader());
        this.entries = entries;
    }

    /** The base of rules in these bytes. */
    public static KieBase open(byte[] compiled) {
        CompiledRules rules = new CompiledRules(unzipped(compiled));
        try {
            Class<?> model = rules.loadClass(rules.modelName());
            return KieBaseBuilder.createKieBaseFromModel(
                    (Model) model.getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("these are not compiled rules", e);
        }
    }

    /** The rules as read before they were compiled, where these bytes keep them. */
    public static Optional<ScannedRules> scanned(byte[] compiled) {
        return Optional.ofNullable(unzipped(compiled).get(SCANNED)).flatMap(ScannedRules::ofJson);
    }

    /** The listing has a line for the version of the model, then the names of the models: one. */
    private String modelName() {
        byte[] listing = entries.getOrDefault(MODELS, new byte[0]);
        return new String(listing, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.contains(":"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("these are not compiled rules"));
    }

    /** Its own classes first: the other loader would go through the whole class path, and find none of them. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!entries.containsKey(entry(name))) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    private static String entry(String name) {
        return name.replace('.', '/') + ".class";
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = entries.get(entry(name));
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    private static Map<String, byte[]> unzipped(byte[] compiled) {
        Map<String, byte[]> entries = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(compiled))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory", e);
        }
        return entries;
    }
}
