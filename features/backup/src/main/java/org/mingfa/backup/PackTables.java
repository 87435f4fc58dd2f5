package org.mingfa.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.function.Consumer;
import org.mingfa.search.generation.DurableFiles;

/** The operator's tables that come with a pack, and take the place of those that are there. */
public final class PackTables {

    private PackTables() {}

    /**
     * Replaces what differs, each by one rename.
     *
     * @param tables text by name, as {@link Pack#tables} gives them
     * @param before the generation that served until now: what stood there is kept under its name
     * @param replaced told the name of each
     */
    public static void replace(Path data, Map<String, String> tables, String before, Consumer<String> replaced)
            throws IOException {
        Path folder = data.resolve("law/local");
        for (Map.Entry<String, String> table : tables.entrySet()) {
            Path file = folder.resolve(table.getKey());
            if (Files.exists(file)) {
                if (Files.readString(file).equals(table.getValue())) {
                    continue;
                }
                Path kept = Files.createDirectories(data.resolve("law/before").resolve(before));
                Files.copy(file, kept.resolve(table.getKey()), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.createDirectories(folder);
            DurableFiles.replace(file, table.getValue());
            replaced.accept(table.getKey());
        }
    }
}
