package org.mingfa.indexer.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.problem.Refusal;

/** What the operator's LOCATION means. */
public sealed interface SourceLocation {

    /** A folder, or one file that is no archive. */
    record Folder(Path path) implements SourceLocation {}

    /** A zip archive. */
    record Archive(Path path) implements SourceLocation {}

    /**
     * A git repository.
     *
     * @param url as JGit takes it
     * @param revision branch, tag or commit, or null for the default branch
     */
    record Repository(String url, @Nullable String revision) implements SourceLocation {}

    Pattern REMOTE = Pattern.compile("(?:https?|ssh|git|file)://.+|[\\w.-]+@[\\w.-]+:.+");

    /** Whoever logs in, and with what; of ssh the name alone is no secret. */
    Pattern SECRET = Pattern.compile("^(https?://)[^/@#?]*@|^((?:ssh|git|file)://)[^/@#?]*:[^/@#?]*@");

    /**
     * Reads a LOCATION: {@code https://…}, {@code file://…} (with {@code #} and a branch or commit behind) are git
     * repositories, everything else is a path.
     *
     * @param directory that a relative path starts from
     * @throws Refusal when a path leads nowhere
     */
    static SourceLocation parse(String location, Path directory) {
        if (REMOTE.matcher(location).matches()) {
            if (SECRET.matcher(location).find()) {
                throw Refusal.invalid(
                        "location",
                        "地址 " + SECRET.matcher(location).replaceFirst("$1$2")
                                + " 里写了口令：它会留在登记、清单和日志里。请去掉，把凭据写进数据目录的 git-credentials（一行 https://用户:口令@主机，权限 0600），或交给 git 的凭据助手。");
            }
            return repository(location);
        }
        Path path = path(location, directory);
        if (!Files.exists(path)) {
            int mark = location.lastIndexOf('#');
            if (mark > 0 && isRepository(path(location.substring(0, mark), directory))) {
                Path folder = path(location.substring(0, mark), directory);
                return new Repository(folder.toUri().toString(), location.substring(mark + 1));
            }
            throw new Refusal(Refusal.Kind.BAD_INPUT, "找不到 " + path + "：请检查路径，或先下载、解压语料。");
        }
        if (!Files.isReadable(path)) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, "无权读取 " + path + "：请检查文件权限。");
        }
        return Files.isRegularFile(path) && isZip(path) ? new Archive(path) : new Folder(path);
    }

    private static Repository repository(String location) {
        int mark = location.lastIndexOf('#');
        return mark < 0
                ? new Repository(location, null)
                : new Repository(location.substring(0, mark), location.substring(mark + 1));
    }

    private static Path path(String location, Path directory) {
        try {
            return directory.resolve(location).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw Refusal.invalid("location", "不是有效的路径：" + location);
        }
    }

    private static boolean isRepository(Path folder) {
        return Files.exists(folder.resolve(".git"))
                || (Files.exists(folder.resolve("HEAD")) && Files.isDirectory(folder.resolve("objects")));
    }

    /** By content: office files are zip archives too, but a corpus is no office file. */
    private static boolean isZip(Path file) {
        String name =
                file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".docx")) {
            return false;
        }
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] head = stream.readNBytes(4);
            return Arrays.equals(head, new byte[] {'P', 'K', 3, 4}) || Arrays.equals(head, new byte[] {'P', 'K', 5, 6});
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, "无法读取 " + file + "：" + e.getMessage(), e);
        }
    }

    /** The form kept in the register, independent of the directory it was typed in. */
    default String text() {
        return switch (this) {
            case Folder folder -> folder.path().toString();
            case Archive archive -> archive.path().toString();
            case Repository r -> r.url() + (r.revision() == null ? "" : "#" + r.revision());
        };
    }
}
