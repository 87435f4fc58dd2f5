package org.mingfa.usage.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingfa.risk.rules.Template;
import org.mingfa.text.table.TextResource;

/** The sentences of reports, by their keys in sentences.tsv, with the values that every one of them may name. */
public record Sentences(Map<String, Object> values) {

    private static final Map<String, Template> ALL = new TextResource(Sentences.class, "sentences.tsv")
            .rows("key", "text").stream()
                    .collect(Collectors.toMap(row -> row.get("key"), row -> new Template(row.get("text"))));

    /** The sentence with further values: a name, its value, and so on. */
    public String say(String key, Object... further) {
        Template template = ALL.get(key);
        if (template == null) {
            throw new IllegalArgumentException("sentences.tsv has no " + key);
        }
        Map<String, Object> all = new HashMap<>(values);
        for (int i = 0; i < further.length; i += 2) {
            all.put(further[i].toString(), further[i + 1]);
        }
        return template.fill(name -> Optional.ofNullable(all.get(name)).map(Object::toString));
    }
}
