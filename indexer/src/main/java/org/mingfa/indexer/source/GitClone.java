package org.mingfa.indexer.source;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.eclipse.jgit.api.CloneCommand;
import org.eclipse.jgit.api.FetchCommand;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ProgressMonitor;
import org.jspecify.annotations.Nullable;
import org.mingfa.indexer.source.FetchListener.Step;
import org.mingfa.search.generation.DurableFiles;
import org.mingfa.text.problem.Refusal;

/**
 * The bare clone of a repository in the data directory: whole, or not there. One process at a time makes or renews it.
 * Where no commit is asked for by name, only the newest is fetched, without its history.
 */
final class GitClone {

    /** A network that says nothing for so long is away. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SourceLocation.Repository origin;
    private final Path folder;

    GitClone(SourceLocation.Repository origin, Path folder) {
        this.origin = origin;
        this.folder = folder;
    }

    /**
     * Opens the clone, making it first where it is missing, another repository's, or without the history that a named
     * commit is looked for in; does not renew it.
     */
    Git open(FetchListener listener) throws GitAPIException, IOException {
        if (!isWhole()) {
            try (FileChannel busy = lock()) {
                if (!isWhole()) { // another process may have made it while this one came
                    make(listener);
                }
            }
        }
        return Git.open(folder.toFile());
    }

    private boolean isWhole() throws IOException {
        boolean withoutHistory = Files.exists(folder.resolve("shallow"));
        if (!Files.isDirectory(folder.resolve("objects")) || withoutHistory && origin.revision() != null) {
            return false;
        }
        try (Git git = Git.open(folder.toFile())) {
            return origin.url().equals(git.getRepository().getConfig().getString("remote", "origin", "url"));
        }
    }

    /** A clone is made beside and moved into place, so that a killed one leaves nothing that looks like a clone. */
    private void make(FetchListener listener) throws GitAPIException, IOException {
        Path half = folder.resolveSibling(folder.getFileName() + ".half");
        FolderRemoval.remove(half);
        CloneCommand clone = Git.cloneRepository()
                .setURI(origin.url())
                .setDirectory(half.toFile())
                .setBare(true)
                .setTimeout((int) PATIENCE.toSeconds())
                .setCredentialsProvider(credentials())
                .setProgressMonitor(new Monitor(listener));
        if (origin.revision() == null) {
            clone.setDepth(1);
        }
        clone.call().close();
        FolderRemoval.remove(folder);
        Files.move(half, folder);
    }

    /** Brings the clone up to date with its origin, all branches and tags. */
    void renew(FetchListener listener) throws GitAPIException, IOException {
        if (!isWhole()) {
            open(listener).close();
            return;
        }
        try (FileChannel busy = lock();
                Git git = Git.open(folder.toFile())) {
            FetchCommand fetch = git.fetch()
                    .setRemote(origin.url())
                    .setRefSpecs("+refs/heads/*:refs/heads/*", "+refs/tags/*:refs/tags/*")
                    .setRemoveDeletedRefs(false)
                    .setTimeout((int) PATIENCE.toSeconds())
                    .setCredentialsProvider(credentials())
                    .setProgressMonitor(new Monitor(listener));
            if (origin.revision() == null) {
                fetch.setDepth(1);
            }
            fetch.call();
        }
    }

    /** Clones lie in a folder of the data directory. */
    private GitCredentials credentials() {
        return new GitCredentials(folder.toAbsolutePath().resolveSibling("..").normalize());
    }

    /** Held until the channel is closed, or the process ends in whatever way. */
    private FileChannel lock() throws IOException {
        DurableFiles.directories(folder.toAbsolutePath().resolveSibling(""));
        FileChannel channel = FileChannel.open(
                folder.resolveSibling(folder.getFileName() + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        @Nullable FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            // the same answer as for another process: somebody fetches
        }
        if (lock == null) {
            channel.close();
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "另一个进程正在取回 " + origin.url() + "；等它结束后再运行。");
        }
        return channel;
    }

    /** What JGit tells of its work, in our words. */
    private static final class Monitor implements ProgressMonitor {

        private final FetchListener listener;
        private Step step = Step.CONNECTING;
        private long done;
        private long total;

        Monitor(FetchListener listener) {
            this.listener = listener;
        }

        @Override
        public void beginTask(String title, int totalWork) {
            step = title.startsWith("Receiving")
                    ? Step.RECEIVING
                    : title.startsWith("Resolving") ? Step.RESOLVING : Step.CONNECTING;
            done = 0;
            total = totalWork;
            listener.progress(step, done, total);
        }

        @Override
        public void update(int completed) {
            done += completed;
            listener.progress(step, done, total);
        }

        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public void start(int totalTasks) {}

        @Override
        public void endTask() {}

        @Override
        public void showDuration(boolean enabled) {}
    }
}
