package org.mingfa.indexer.generation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingfa.indexer.reading.LawDating;
import org.mingfa.indexer.reading.ParsedCorpora;
import org.mingfa.indexer.reading.ParsedCorpora.ReadLaw;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.NormativeDocument;
import org.mingfa.text.document.Validity;

/**
 * The laws that would be held if a corpus were built as it is now, beside how its files differ.
 *
 * @param laws every version, those of other corpora as they are held
 * @param texts of the versions that are read anew; the others say what they said
 */
public record CorpusLaws(CorpusDifference difference, List<LawHeader> laws, Map<DocumentId, NormativeDocument> texts) {

    public CorpusLaws {
        laws = List.copyOf(laws);
        texts = Map.copyOf(texts);
    }

    /**
     * Dates what was read beside what is held.
     *
     * @param kept versions that stay as they are
     * @param read versions that are new or read otherwise
     * @param records of versions whose text is not there
     */
    static CorpusLaws of(
            CorpusDifference difference, List<LawHeader> kept, List<ReadLaw> read, List<LawHeader> records) {
        List<LawHeader> beside = new ArrayList<>(kept);
        beside.addAll(records);
        Map<DocumentId, LawHeader> dated = new HashMap<>();
        LawDating.headers(new ParsedCorpora(read, beside, List.of())).forEach(header -> dated.put(header.id(), header));
        Map<DocumentId, LawHeader> all = new LinkedHashMap<>();
        kept.forEach(law -> all.put(law.id(), ended(law, dated.getOrDefault(law.id(), law))));
        Map<DocumentId, NormativeDocument> texts = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (ReadLaw law : read) {
            DocumentId id = law.document().id();
            if (!all.containsKey(id) && seen.add(id.value())) {
                texts.put(id, law.document());
            }
        }
        texts.forEach((id, law) -> all.put(id, dated.getOrDefault(id, law.header())));
        return new CorpusLaws(difference, List.copyOf(all.values()), texts);
    }

    /** Of a version that is held only its repeal can be news: its end by a later version is told with that. */
    private static LawHeader ended(LawHeader held, LawHeader dated) {
        boolean isNews = dated.end().dated() == Validity.REPEALED && held.end().dated() != Validity.REPEALED;
        return isNews ? dated : held;
    }

    /** The passages of a version that is read anew; empty for any other. */
    public List<LawPassage> passages(DocumentId version) {
        NormativeDocument law = texts.get(version);
        return law == null ? List.of() : PassageSplitter.split(law);
    }
}
