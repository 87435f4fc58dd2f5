package org.mingfa.text.version;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.citation.WorkKey;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.LawHeader;

/** The laws of one generation: every dated version, grouped by work. Immutable. */
public final class LawCatalogue {

    private static final Comparator<LawHeader> OLDEST_FIRST = Comparator.comparing(
                    LawCatalogue::orderDate, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(header -> header.id().value());

    private final Map<DocumentId, LawHeader> byId = new HashMap<>();
    private final Map<String, ListedLaw> listed = new HashMap<>();
    private final Map<WorkKey, List<LawHeader>> byWork = new LinkedHashMap<>();
    private final Map<WorkKey, WorkKey> byAlias = new HashMap<>();

    public LawCatalogue(Collection<LawHeader> headers) {
        for (LawHeader header : headers) {
            byId.put(header.id(), header);
            ListedLaw law = ListedLaw.of(header);
            listed.put(header.id().value(), law);
            byWork.computeIfAbsent(law.work(), key -> new ArrayList<>()).add(header);
        }
        byWork.replaceAll(
                (key, versions) -> versions.stream().sorted(OLDEST_FIRST).toList());
        byWork.forEach((key, versions) -> versions.forEach(
                version -> version.aliases().forEach(alias -> byAlias.putIfAbsent(WorkKey.of(alias), key))));
    }

    private static @Nullable LocalDate orderDate(LawHeader header) {
        return header.period().from() != null ? header.period().from() : header.promulgated();
    }

    public Collection<LawHeader> all() {
        return byId.values();
    }

    /** All works, in the order of the generation, each with its versions, oldest first. */
    public Map<WorkKey, List<LawHeader>> works() {
        return byWork;
    }

    public Optional<LawHeader> find(DocumentId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The version of a law with this id, and what its title says; empty for any other document. */
    public Optional<ListedLaw> findListed(String document) {
        return Optional.ofNullable(listed.get(document));
    }

    /** A version of this generation with what its title says. */
    public ListedLaw listed(LawHeader header) {
        return Objects.requireNonNull(listed.get(header.id().value()), () -> "the catalogue lacks " + header.id());
    }

    /** The header of a version that a passage of this generation names. */
    public LawHeader get(DocumentId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("the catalogue lacks " + id));
    }

    /** The work with this full title, short title or other alias. */
    public Optional<WorkKey> findWork(String title) {
        WorkKey key = WorkKey.of(title);
        return byWork.containsKey(key) ? Optional.of(key) : Optional.ofNullable(byAlias.get(key));
    }

    /** Versions of a work, oldest first; empty when the generation lacks it. */
    public List<LawHeader> versions(WorkKey work) {
        return byWork.getOrDefault(work, List.of());
    }

    /** The version in force on a day. */
    public Optional<LawHeader> versionAt(WorkKey work, LocalDate date) {
        List<LawHeader> versions = versions(work);
        return versions.reversed().stream()
                .filter(version -> version.period().contains(date))
                .findFirst();
    }
}
