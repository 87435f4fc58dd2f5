package org.mingfa.indexer.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.TransportException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Refusal;

/** A commit of a git repository, read from a bare clone in the data directory; no working files are written. */
public final class GitSource implements CorpusSource {

    private final Git git;
    private final ObjectId commit;
    private final List<SourceEntry> entries;

    private GitSource(Git git, ObjectId commit) throws IOException {
        this.git = git;
        this.commit = commit;
        this.entries = list(git.getRepository(), commit);
    }

    /** Opens the clone, making it first where it is missing; does not fetch (see {@link #fetch}). */
    static GitSource open(SourceLocation.Repository location, Path clone) {
        try {
            Git git = new GitClone(location, clone).open(FetchListener.SILENT);
            return new GitSource(git, resolve(git.getRepository(), location));
        } catch (GitAPIException | IOException e) {
            throw refusal(location, "无法打开", e);
        }
    }

    /** Makes the clone where it is missing. */
    static void prepare(SourceLocation.Repository location, Path clone, FetchListener listener) {
        try {
            new GitClone(location, clone).open(listener).close();
        } catch (GitAPIException | IOException e) {
            throw refusal(location, "无法取回", e);
        }
    }

    /** Brings the clone up to date with its origin. */
    static void fetch(SourceLocation.Repository location, Path clone, FetchListener listener) {
        try {
            new GitClone(location, clone).renew(listener);
        } catch (GitAPIException | IOException e) {
            throw refusal(location, "无法更新", e);
        }
    }

    /** Where a network lies between, another try may do; else the location is wrong, or the clone is damaged. */
    private static Refusal refusal(SourceLocation.Repository location, String what, Exception e) {
        String words = "git 仓库 " + location.url() + " " + what + "：" + e.getMessage() + "；请检查地址、网络和访问权限。";
        return e instanceof TransportException
                ? new CorpusRegistry.UnreachableException(words, e)
                : new Refusal(Refusal.Kind.BAD_INPUT, words, e);
    }

    private static ObjectId resolve(Repository repository, SourceLocation.Repository location) throws IOException {
        @Nullable String revision = location.revision();
        ObjectId id = repository.resolve((revision == null ? "HEAD" : revision) + "^{commit}");
        if (id == null) {
            throw new Refusal(
                    Refusal.Kind.NOT_FOUND,
                    "git 仓库 " + location.url() + " 中没有" + (revision == null ? "任何提交" : "分支或提交 " + revision) + "。");
        }
        return id;
    }

    private static List<SourceEntry> list(Repository repository, ObjectId commit) throws IOException {
        List<SourceEntry> found = new ArrayList<>();
        try (RevWalk revisions = new RevWalk(repository);
                TreeWalk tree = new TreeWalk(repository)) {
            tree.addTree(revisions.parseCommit(commit).getTree());
            for (int count = 0; tree.next(); count++) {
                if (count == MOST_ENTRIES) {
                    throw new Refusal(Refusal.Kind.BAD_INPUT, "git 仓库的文件和文件夹超过 " + MOST_ENTRIES + " 个：请核对来源，或拆分后分别登记。");
                }
                if (tree.isSubtree()) {
                    tree.enterSubtree();
                } else if ((tree.getRawMode(0) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE) {
                    ObjectId blob = tree.getObjectId(0);
                    long size = tree.getObjectReader().getObjectSize(blob, org.eclipse.jgit.lib.Constants.OBJ_BLOB);
                    found.add(new SourceEntry(
                            tree.getPathString(),
                            size,
                            () -> repository.open(blob).openStream()));
                } else {
                    found.add(SourceEntry.odd(tree.getPathString(), ErrorCode.NOT_A_FILE, "是仓库中的符号链接或子模块，不跟随。"));
                }
            }
        }
        found.sort(Comparator.comparing(SourceEntry::path));
        return List.copyOf(found);
    }

    @Override
    public List<SourceEntry> entries() {
        return entries;
    }

    @Override
    public Optional<String> commit() {
        return Optional.of(commit.name());
    }

    @Override
    public Optional<LocalDate> committed() {
        try (RevWalk revisions = new RevWalk(git.getRepository())) {
            return Optional.of(LocalDate.ofInstant(
                    revisions.parseCommit(commit).getCommitterIdent().getWhenAsInstant(), ZoneId.of("Asia/Shanghai")));
        } catch (IOException e) {
            throw new Refusal(
                    Refusal.Kind.UNAVAILABLE, "git 提交 " + commit.name() + " 读不出来：" + e.getMessage() + "；请再取回一次。", e);
        }
    }

    @Override
    public void close() {
        git.close();
    }
}
