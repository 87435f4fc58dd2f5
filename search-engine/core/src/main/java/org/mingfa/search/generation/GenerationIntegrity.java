package org.mingfa.search.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.mingfa.search.passage.Damage;
import org.mingfa.search.passage.DamagedException;
import org.mingfa.search.passage.FileChecksums;

/**
 * Whether the files of finished generations are as they were written. Generations share files by hard link, so that one
 * damaged file is damaged in all that have it: going back may not help, and it is said which generation would.
 */
public final class GenerationIntegrity {

    /** Read as a whole whenever a generation is opened, so that their checksums cost next to nothing more. */
    private static final Set<String> READ_AT_OPENING = Set.of(OpenGeneration.LAWS, OpenGeneration.LEARNED);

    private final GenerationStore store;

    public GenerationIntegrity(GenerationStore store) {
        this.store = store;
    }

    /** Refuses a generation that lacks a file, or whose own small files were changed; takes milliseconds. */
    void quick(Manifest manifest) {
        Path directory = store.directory(manifest.id());
        FileChecksums checksums = new FileChecksums(manifest.checksums());
        List<Damage> missing = checksums.missing(directory);
        refuse(manifest, missing.isEmpty() ? checksums.damage(directory, READ_AT_OPENING::contains) : missing);
    }

    /** Refuses a generation of which any file was changed; reads all of them. */
    void whole(Manifest manifest) {
        refuse(manifest, damage(manifest));
    }

    private void refuse(Manifest manifest, List<Damage> damage) {
        if (!damage.isEmpty()) {
            Damage first = damage.getFirst();
            throw new DamagedException(
                    store.directory(manifest.id()).resolve(first.file()),
                    first.kind().label() + (damage.size() == 1 ? "" : "，共 " + damage.size() + " 个文件"));
        }
    }

    /** Every file of a generation against its checksum, the manifest first; reads all of them. */
    public List<Damage> damage(Manifest manifest) {
        return damage(manifest, file -> true);
    }

    /** The same without the files of the index, which lie in a folder of their own. */
    public List<Damage> damageBesideTheIndex(Manifest manifest) {
        return damage(manifest, file -> !file.contains("/"));
    }

    private List<Damage> damage(Manifest manifest, Predicate<String> wanted) {
        Path directory = store.directory(manifest.id());
        List<Damage> damage = new ArrayList<>();
        ownSum(manifest.id())
                .map(sum -> new FileChecksums(Map.of(GenerationStore.MANIFEST, sum)))
                .ifPresent(sums -> damage.addAll(sums.damage(directory, file -> true)));
        damage.addAll(new FileChecksums(manifest.checksums()).damage(directory, wanted));
        return List.copyOf(damage);
    }

    /** Whether the manifest itself has a checksum; those of before there were any have none, and are taken as they are. */
    public boolean knowsItsManifest(String id) {
        return ownSum(id).isPresent();
    }

    private Optional<String> ownSum(String id) {
        try {
            return Optional.of(Files.readString(store.directory(id).resolve(GenerationStore.MANIFEST_SUM))
                    .strip());
        } catch (NoSuchFileException writtenEarlier) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("unreadable"); // which no manifest agrees with
        }
    }

    /** The same in Chinese sentences: each damaged file with the generations that share it, and last the way out. */
    public List<String> findings(Manifest manifest) throws IOException {
        List<Damage> damage = damage(manifest);
        if (damage.isEmpty()) {
            return List.of();
        }
        List<String> findings = new ArrayList<>();
        for (Damage one : damage) {
            List<String> sharing = sharing(manifest, one.file());
            findings.add(one + (sharing.isEmpty() ? "。" : "；" + String.join("、", sharing) + " 与它是同一个文件，也已损坏。"));
        }
        findings.add(sound(manifest)
                .map(other -> other + " 完好，可以上线它；或从头重新构建，不沿用线上一代。")
                .orElse("没有完好的其他代：请从头重新构建，不沿用线上一代。"));
        return List.copyOf(findings);
    }

    /** The other generations for which the same file of the disk stands under that name. */
    private List<String> sharing(Manifest manifest, String file) throws IOException {
        Path own = store.directory(manifest.id()).resolve(file);
        List<String> sharing = new ArrayList<>();
        for (Manifest other : store.list()) {
            Path theirs = store.directory(other.id()).resolve(file);
            if (!other.id().equals(manifest.id())
                    && Files.exists(own)
                    && Files.exists(theirs)
                    && Files.isSameFile(own, theirs)) {
                sharing.add(other.id());
            }
        }
        return sharing;
    }

    /** The newest other generation that is whole and may serve. */
    private Optional<String> sound(Manifest manifest) throws IOException {
        return store.list().reversed().stream()
                .filter(other -> !other.id().equals(manifest.id()))
                .filter(Manifest::holdsSomething)
                .filter(other -> damage(other).isEmpty())
                .map(Manifest::id)
                .findFirst();
    }
}
