package org.mingfa.search.passage;

import java.util.List;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.EffectivePeriod;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Level;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.SourceFile;
import org.mingfa.text.document.Validity;

/** Headers of laws of which a test needs the title alone. */
public final class InventedLaws {

    private InventedLaws() {}

    /** A law in force of which no day is known. */
    public static LawHeader header(String id, String title) {
        return new LawHeader(
                new DocumentId(id),
                title,
                List.of(),
                Level.LAW,
                Nature.OFFICIAL,
                "",
                null,
                null,
                EffectivePeriod.UNKNOWN,
                Validity.IN_FORCE,
                false,
                List.of(),
                new SourceFile("test", id, "0".repeat(64)));
    }
}
