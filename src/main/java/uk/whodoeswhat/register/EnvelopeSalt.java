package uk.whodoeswhat.register;

import java.util.function.Predicate;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.document.Json;
import uk.whodoeswhat.ledger.CommitmentOpening;
import uk.whodoeswhat.ledger.Hash;
import uk.whodoeswhat.ledger.Parts;
import uk.whodoeswhat.ledger.Salt;

/** What is kept to open the commitment to an envelope. */
public sealed interface EnvelopeSalt {

    /** The salt of the whole, of which the salts of the parts are made. */
    record Whole(Salt salt) implements EnvelopeSalt {
        @Override
        public CommitmentOpening opening(Parts shown) {
            return CommitmentOpening.of(shown, salt);
        }
    }

    /**
     * After a part was erased: the salts of the other parts, and its hash. The salt of the whole is not kept, for with it
     * anybody could try names until one gives that hash.
     */
    record PartialOpening(CommitmentOpening opening) implements EnvelopeSalt {

        /** As canonical JSON told it. */
        public static PartialOpening of(byte[] json) {
            return new PartialOpening(CommitmentOpening.of(Json.tree(json)));
        }

        @Override
        public CommitmentOpening opening(Parts shown) {
            return opening;
        }

        /** As canonical JSON. */
        public byte[] bytes() {
            return CanonicalJson.bytes(opening.tree());
        }
    }

    /** What opens the parts that are shown. */
    CommitmentOpening opening(Parts shown);

    /** What opens the parts that are shown but for those to be withheld. */
    default CommitmentOpening opening(Parts shown, Predicate<String> withheld) {
        return opening(shown).without(shown, withheld);
    }

    /** What the log holds of the envelope. */
    default Hash commitment(Parts shown) {
        return opening(shown).commitment(shown).hash();
    }
}
