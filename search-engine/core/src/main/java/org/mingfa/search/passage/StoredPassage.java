package org.mingfa.search.passage;

import org.jspecify.annotations.Nullable;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.passage.Passage.LawPassage;

/** A passage as an engine keeps it beside its fields: one JSON text that says of which kind it is. */
public record StoredPassage(
        @Nullable LawPassage law, @Nullable CasePassage decided) {

    public static String write(Passage passage) {
        return StoredForm.write(
                switch (passage) {
                    case LawPassage law -> new StoredPassage(law, null);
                    case CasePassage decided -> new StoredPassage(null, decided);
                });
    }

    public static Passage read(String json) {
        StoredPassage stored = StoredForm.read(json, StoredPassage.class);
        if (stored.law != null) {
            return stored.law;
        }
        if (stored.decided != null) {
            return stored.decided;
        }
        throw new IllegalArgumentException("neither a law's nor a case's passage: " + json);
    }
}
