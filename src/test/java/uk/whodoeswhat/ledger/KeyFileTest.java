package uk.whodoeswhat.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {
    /** RFC 8410, section 10.3. */
    private static final String RFC_8410 = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
            -----END PRIVATE KEY-----
            """;

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("log.key");
    }

    @Test
    void aNewKeyIsItsOwnersAndReadBack() throws IOException {
        KeyPair made = KeyFile.create(file, new SecureRandom());
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        KeyPair read = ReadingExpectation.of(KeyFile.read(file));
        assertThat(read.getPrivate()).isEqualTo(made.getPrivate());
        assertThat(read.getPublic()).isEqualTo(made.getPublic());
        assertThatThrownBy(() -> KeyFile.create(file, new SecureRandom()))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void aKeyOfTheSpecificationHasThePublicKeyOfTheSpecification() throws IOException {
        write(RFC_8410);
        byte[] encoded = ReadingExpectation.of(KeyFile.read(file)).getPublic().getEncoded();
        // RFC 8410, section 10.1
        assertThat(Base64.getEncoder().encodeToString(encoded))
                .isEqualTo("MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-r-----", "r--r-----", "rw----r--", "rw--w----", "rw-----w-"})
    void aKeyThatOthersMayReadOrChangeIsRefused(String permissions) throws IOException {
        write(RFC_8410);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        assertThat(ReadingExpectation.refusal(KeyFile.read(file))).contains("chmod 600 `" + file);
    }

    /** So platforms for containers hand over their secrets. */
    @Test
    void itsGroupMayReadAKeyThatIsMountedReadOnly() {
        FileStore mounted = mock();
        when(mounted.isReadOnly()).thenReturn(true);
        assertThat(KeyFile.forbidden(mounted))
                .containsExactlyInAnyOrder(
                        PosixFilePermission.GROUP_WRITE,
                        PosixFilePermission.OTHERS_READ,
                        PosixFilePermission.OTHERS_WRITE);

        when(mounted.isReadOnly()).thenReturn(false);
        assertThat(KeyFile.forbidden(mounted)).contains(PosixFilePermission.GROUP_READ);
    }

    @Test
    void whatIsNoKeyIsRefused() throws IOException {
        String[] wrongs = {
            "",
            RFC_8410.replace("PRIVATE", "PUBLIC"),
            RFC_8410.replace("MC4C", "MC5C"),
            RFC_8410.replace("VwBC", "VxBC"),
            RFC_8410.replace("VhC\n", "\n"),
            RFC_8410 + "more",
        };
        for (String wrong : wrongs) {
            write(wrong);
            assertThat(ReadingExpectation.refusal(KeyFile.read(file))).contains("openssl genpkey");
        }
    }

    private void write(String pem) throws IOException {
        Files.writeString(file, pem);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
