package uk.whodoeswhat.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Set;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;

/**
 * A file with an Ed25519 private key in PKCS#8 PEM, as `openssl genpkey -algorithm ed25519` makes it; only its owner may read it.
 * Its group may, too, where it is mounted read-only, as platforms for containers hand over their secrets; where a key is made
 * can be written to, so one of our own making stays with its owner.
 */
public final class KeyFile {
    private static final Set<PosixFilePermission> FORBIDDEN = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private KeyFile() {}

    /**
     * Makes a key and writes it to a new file, durably, before it is used.
     *
     * @throws java.nio.file.FileAlreadyExistsException when the file is there: a key is never replaced
     */
    public static KeyPair create(Path file, SecureRandom random) throws IOException {
        KeyPair keys = Ed25519Keys.generate(random);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        byte[] pem = Ed25519Keys.pem(keys.getPrivate()).getBytes(StandardCharsets.US_ASCII);
        DurableFile.write(file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), pem, ownerOnly);
        DurableFile.syncFolder(file);
        return keys;
    }

    /**
     * The key in a file.
     *
     * @throws IOException when the file cannot be read
     */
    public static Result<KeyPair> read(Path file) throws IOException {
        FileStore disk = Files.getFileStore(file);
        if (disk.supportsFileAttributeView("posix")) {
            Set<PosixFilePermission> permissions = forbidden(disk);
            permissions.retainAll(Files.getPosixFilePermissions(file));
            if (!permissions.isEmpty()) {
                String allowed =
                        "a key that only its owner may read; say: chmod 600 " + Problem.quoted(file.toString());
                return LedgerProblems.at("key", "a file that other people may read or change", allowed);
            }
        }
        return Ed25519Keys.ofPem(Files.readString(file, StandardCharsets.ISO_8859_1));
    }

    static Set<PosixFilePermission> forbidden(FileStore disk) {
        Set<PosixFilePermission> forbidden = EnumSet.copyOf(FORBIDDEN);
        if (disk.isReadOnly()) {
            forbidden.remove(PosixFilePermission.GROUP_READ);
        }
        return forbidden;
    }
}
