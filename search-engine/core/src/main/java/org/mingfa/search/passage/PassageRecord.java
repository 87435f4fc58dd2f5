package org.mingfa.search.passage;

import org.jspecify.annotations.Nullable;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.passage.Passage.LawPassage;

/** A passage as an engine keeps it beside its fields: one JSON text that says of which kind it is. */
public record PassageRecord(
        @Nullable LawPassage law, @Nullable CasePassage decided) {

    public static String write(Passage passage) {
        return RecordJson.write(
                switch (passage) {
                    case LawPassage law -> new PassageRecord(law, null);
                    case CasePassage decided -> new PassageRecord(null, decided);
                });
    }

    public static Passage read(String json) {
        PassageRecord stored = RecordJson.read(json, PassageRecord.class);
        if (stored.law != null) {
            return stored.law;
        }
        if (stored.decided != null) {
            return stored.decided;
        }
        throw new IllegalArgumentException("neither a law's nor a case's passage: " + json);
    }
}
