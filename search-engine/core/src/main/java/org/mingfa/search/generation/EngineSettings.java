package org.mingfa.search.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingfa.text.problem.Refusal;

/**
 * Settings of an engine as the operator wrote them, in {@code ENGINE.properties} of the data directory: a line
 * {@code name = value} each, {@code #} before a comment. Names that end in {@code -file} are paths, relative to the data
 * directory. What the names mean, and which there are, the engine knows.
 */
final class EngineSettings {

    private static final String FILE = ".properties";

    private EngineSettings() {}

    static Map<String, String> read(Path data, String engine) throws IOException {
        Path file = data.resolve(engine + FILE);
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (NoSuchFileException everythingAsUsual) {
            return Map.of();
        }
        Map<String, String> settings = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            String name = equals < 0 ? "" : line.substring(0, equals).strip();
            String value = equals < 0 ? "" : line.substring(equals + 1).strip();
            if (name.isEmpty() || value.isEmpty()) {
                throw wrong(file, i, "应写作“名称 = 值”，收到 \"" + line + "\"。");
            }
            if (settings.containsKey(name)) {
                throw wrong(file, i, "设置项 " + name + " 出现了两次。");
            }
            settings.put(name, value(data, name, value));
        }
        return settings;
    }

    private static String value(Path data, String name, String value) {
        return name.endsWith("-file") ? data.resolve(value).toAbsolutePath().toString() : value;
    }

    private static Refusal wrong(Path file, int index, String message) {
        return new Refusal(Refusal.Kind.BAD_INPUT, file + ":" + (index + 1) + " " + message);
    }
}
