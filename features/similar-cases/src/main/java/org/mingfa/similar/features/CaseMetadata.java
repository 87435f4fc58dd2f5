package org.mingfa.similar.features;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.passage.NumberField;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.CaseHeader.CaseTier;
import org.mingfa.text.document.Nature;

/**
 * What places a case in the order of the guidance.
 *
 * @param decided epoch day, or NumberField.ALWAYS where none is known
 */
public record CaseMetadata(
        CaseTier tier,
        Nature nature,
        @Nullable String court,
        @Nullable String province,
        int decided) {

    static CaseMetadata of(CaseHeader header) {
        LocalDate decided = header.decided();
        return new CaseMetadata(header.tier(), header.nature(), header.court(), header.province(), (int)
                (decided == null ? NumberField.ALWAYS : decided.toEpochDay()));
    }
}
