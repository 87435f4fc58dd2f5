package org.mingfa.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.mingfa.text.problem.Refusal;

/** A file that only its owner may read; where others may, it is not used. */
public final class OwnersFile {

    private static final Set<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private OwnersFile() {}

    /** Refuses a file that others may read or write; systems without such permissions are not asked. */
    public static void check(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        if (!OWNER.containsAll(permissions)) {
            throw new Refusal(
                    Refusal.Kind.UNAVAILABLE,
                    file + " 的权限是 " + PosixFilePermissions.toString(permissions) + "，他人可以读写；运行 chmod 600 " + file
                            + " 后再试。");
        }
    }
}
