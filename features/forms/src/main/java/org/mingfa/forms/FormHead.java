package org.mingfa.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.forms.Form.Paper;
import org.mingfa.forms.FormList.FormEntry;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is known of a form before it is read: its entry of the list, and where it is read from. {@code FormIndexTest} writes the
 * file of all heads, because to count the rows of 113 official papers takes seconds.
 *
 * @param file the YAML file; null where only an official paper stands behind the form
 * @param official its order in the book; 0 where the file says it, or there is none
 */
record FormHead(FormEntry entry, @Nullable String file, int official) {

    private static final String FILE = "index.jsonl";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** All heads, answers last. */
    static List<FormHead> all() {
        try (InputStream in = Objects.requireNonNull(FormHead.class.getResourceAsStream(FILE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> JSON.readValue(line, FormHead.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line of the file. */
    String line() {
        return JSON.writeValueAsString(this);
    }

    Paper paper() {
        return Paper.of(entry.paper());
    }
}
