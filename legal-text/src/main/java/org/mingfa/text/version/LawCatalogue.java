package org.mingfa.text.version;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.WorkKey;

/** The laws of one collection: every dated version, grouped by law. Immutable; holds no article's text. */
public final class LawCatalogue {

    private final Map<DocumentId, LawHeader> byId = new HashMap<>();
    private final Map<String, CatalogueVersion> listed = new HashMap<>();
    private final Map<WorkKey, LawVersions> byWork = new LinkedHashMap<>();
    private final Map<WorkKey, List<Law.Version>> missing = new HashMap<>();
    private final Map<WorkKey, Set<LawVersions>> byAlias = new HashMap<>();
    private final boolean standIns;

    public LawCatalogue(Collection<LawHeader> headers) {
        Map<WorkKey, List<LawHeader>> versions = new LinkedHashMap<>();
        for (LawHeader header : headers) {
            byId.put(header.id(), header);
            versions.computeIfAbsent(header.work(), work -> new ArrayList<>()).add(header);
        }
        versions.forEach((work, all) -> all.forEach(
                header -> listed.put(header.id().value(), CatalogueVersion.of(header, work, all.size() == 1))));
        standIns = headers.stream().anyMatch(LawHeader::standsIn);
        versions.forEach((work, all) -> byWork.put(work, new LawVersions(work, all)));
        for (Law.Version known : LawTable.missing(work -> versions.getOrDefault(work, List.of()))) {
            missing.computeIfAbsent(known.work(), work -> new ArrayList<>(1)).add(known);
        }
        for (LawVersions law : byWork.values()) {
            law.all().stream()
                    .flatMap(version -> version.aliases().stream())
                    .map(WorkKey::of)
                    .forEach(alias -> byAlias.computeIfAbsent(alias, key -> new LinkedHashSet<>(2))
                            .add(law));
        }
    }

    /** Whether a version is held in the place of a later one that is not. */
    public boolean hasStandIns() {
        return standIns;
    }

    /** The header of every version. */
    public Collection<LawHeader> all() {
        return byId.values();
    }

    /** Every law, in the order in which the first version of each was given. */
    public Collection<LawVersions> laws() {
        return byWork.values();
    }

    public Optional<LawHeader> find(DocumentId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The version of a law with this id, and what its title says; empty for any other document. */
    public Optional<CatalogueVersion> findListed(String document) {
        return Optional.ofNullable(listed.get(document));
    }

    /** A version of this catalogue with what its title says. */
    public CatalogueVersion listed(LawHeader header) {
        return Objects.requireNonNull(listed.get(header.id().value()), () -> "the catalogue lacks " + header.id());
    }

    /** The header of a version that a passage of the same collection names. */
    public LawHeader get(DocumentId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("the catalogue lacks " + id));
    }

    /** The law with this key, across its versions. */
    public Optional<LawVersions> find(WorkKey work) {
        return Optional.ofNullable(byWork.get(work));
    }

    /** The versions of a law that are known to exist and are not in this catalogue. */
    public List<Law.Version> missing(WorkKey work) {
        return missing.getOrDefault(work, List.of());
    }

    /** Of these, the versions that came after the first one in this catalogue. */
    public List<Law.Version> missingAfterFirst(WorkKey work) {
        Optional<LocalDate> first =
                find(work).map(law -> law.all().getFirst().period().from());
        return missing(work).stream()
                .filter(version -> first.isEmpty() || version.from().isAfter(first.get()))
                .toList();
    }

    /** The law with this full title, short title or other alias; the first where several have the alias. */
    public Optional<LawVersions> findNamed(String title) {
        WorkKey key = WorkKey.of(title);
        return find(key).or(() -> byAlias.getOrDefault(key, Set.of()).stream().findFirst());
    }

    /** The laws that a name may mean: several where they share an alias and none has it as its title. */
    public Collection<LawVersions> namesakes(String name) {
        WorkKey key = WorkKey.of(name);
        return find(key).<Collection<LawVersions>>map(List::of).orElseGet(() -> byAlias.getOrDefault(key, Set.of()));
    }
}
