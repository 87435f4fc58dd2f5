package org.mingfa.indexer.source;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingfa.text.problem.Refusal;

/** An opened source of files. Entries may be read by many threads until it is closed. */
public sealed interface CorpusSource extends AutoCloseable permits FolderSource, ZipSource, GitSource {

    /** Files and folders of a source; a million names of the same file take a few bytes. */
    int MOST_ENTRIES = 500_000;

    /** Every file, ordered by path; the same list each time. */
    List<SourceEntry> entries();

    /** The commit that the entries belong to, where the source has commits. */
    Optional<String> commit();

    /** The day of that commit, in China. */
    default Optional<LocalDate> committed() {
        return Optional.empty();
    }

    @Override
    void close();

    /**
     * Opens what a location names: a folder, a single file, a zip archive or a git repository.
     *
     * @param name of the corpus, under which a clone is kept
     * @param clones folder for the clones of git repositories
     * @throws Refusal when there is nothing to open; the message says what to do
     */
    static CorpusSource open(String name, SourceLocation location, Path clones) {
        return switch (location) {
            case SourceLocation.Folder folder -> new FolderSource(folder.path());
            case SourceLocation.Archive archive -> ZipSource.open(archive.path());
            case SourceLocation.Repository repository -> GitSource.open(repository, clones.resolve(name + ".git"));
        };
    }
}
