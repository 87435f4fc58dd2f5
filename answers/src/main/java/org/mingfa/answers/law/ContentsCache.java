package org.mingfa.answers.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingfa.answers.law.LawContents.Heading;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.law.ArticleLookup;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.LawHeader;

/**
 * The tables of contents that were asked for last. A version of a law never changes within a generation, and reading a
 * thousand passages to list their numbers is most of the work. Safe for use by many threads.
 */
final class ContentsCache {

    /** The civil code takes about 300 KB; few laws come near. */
    private static final int MOST = 48;

    private final Map<Key, Contents> latest = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Contents> eldest) {
            return size() > MOST;
        }
    };

    private record Key(String generation, DocumentId version) {}

    /**
     * What stands under each heading.
     *
     * @param articles how many of the entries are articles
     */
    record Contents(List<Heading> headings, int articles) {
        Contents {
            headings = List.copyOf(headings);
        }
    }

    Contents of(OpenGeneration generation, LawHeader version) {
        Key key = new Key(generation.manifest().id(), version.id());
        synchronized (latest) {
            Contents known = latest.get(key);
            if (known != null) {
                return known;
            }
        }
        Contents read = read(generation, version);
        synchronized (latest) {
            latest.put(key, read);
        }
        return read;
    }

    private static Contents read(OpenGeneration generation, LawHeader version) {
        List<LawPassage> passages = new ArticleLookup(generation).passages(version.id());
        long articles =
                passages.stream().filter(passage -> passage.article() != null).count();
        return new Contents(LawContents.headings(version.nature(), passages), (int) articles);
    }
}
