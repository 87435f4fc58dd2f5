package org.mingfa.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CheckIndex.Status;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.Version;
import org.mingfa.search.index.IncrementalBuild;
import org.mingfa.search.index.IndexBuild;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.text.problem.Refusal;

/** Keeps the index of a generation in its directory, under {@code lucene/}. */
public final class LuceneSearchEngine implements SearchEngine {

    @Override
    public String name() {
        return "lucene";
    }

    @Override
    public IndexBuild create(IndexLocation place) throws IOException {
        return LuceneIndexBuild.begin(files(place));
    }

    @Override
    public Optional<IncrementalBuild> continued(IndexLocation finished, IndexLocation place) throws IOException {
        return Optional.of(LuceneIndexBuild.after(files(finished), files(place)));
    }

    @Override
    public LegalIndex open(IndexLocation place) throws IOException {
        return LuceneLegalIndex.open(files(place));
    }

    @Override
    public List<String> damage(IndexLocation place) {
        return LuceneInspection.damage(files(place));
    }

    @Override
    public boolean isWhole(IndexLocation place) {
        return LuceneInspection.isWhole(files(place));
    }

    /** Nothing to do: the index lies in the directory of the generation and goes with it. */
    @Override
    public void delete(IndexLocation place) {}

    @Override
    public String state(Map<String, String> settings) {
        refuse(settings);
        return "内置，Lucene " + Version.LATEST;
    }

    private static Path files(IndexLocation place) {
        refuse(place.settings());
        return place.directory().resolve("lucene");
    }

    private static void refuse(Map<String, String> settings) {
        if (!settings.isEmpty()) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, "lucene 引擎没有设置项：" + settings.keySet());
        }
    }

    /** Lucene's own look at a finished index: the checksum in each file, and whether what is in them fits together. */
    private static final class LuceneInspection {

        private LuceneInspection() {}

        /** What is wrong with an index, by its checksums and by reading all of it. */
        static List<String> damage(Path files) {
            return damage(files, CheckIndex.Level.MIN_LEVEL_FOR_INTEGRITY_CHECKS);
        }

        /** By its checksums alone. */
        static boolean isWhole(Path files) {
            return damage(files, CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS).isEmpty();
        }

        /** Writes nothing, not even a lock: finished indices do not change, and may lie where nobody may write. */
        private static List<String> damage(Path files, int level) {
            if (!Files.isDirectory(files)) { // which Lucene would make
                return List.of("缺少索引的文件夹 " + files + "。");
            }
            try (FSDirectory directory = FSDirectory.open(files);
                    Lock none = NoLockFactory.INSTANCE.obtainLock(directory, "write.lock");
                    CheckIndex check = new CheckIndex(directory, none)) {
                check.setLevel(level);
                check.setThreadCount(Runtime.getRuntime().availableProcessors());
                return sentences(check.checkIndex());
            } catch (IOException | RuntimeException e) {
                return List.of("Lucene 无法检查索引：" + e.getMessage());
            }
        }

        private static List<String> sentences(Status status) {
            List<String> found = new ArrayList<>();
            if (status.missingSegments) {
                found.add("Lucene 打不开索引的段清单。");
            }
            for (Status.SegmentInfoStatus segment : status.segmentInfos) {
                if (segment.error != null) {
                    found.add("Lucene 检查段 " + segment.name + "：" + segment.error.getMessage());
                }
            }
            if (found.isEmpty() && !status.clean) {
                found.add("Lucene 检查索引：有 " + status.totLoseDocCount + " 段文字无法读取。");
            }
            return List.copyOf(found);
        }
    }
}
