package app.yizhan.audit;

import org.springframework.stereotype.Service;

/** Seals what must not lie open in the database: AES-256-GCM under the school's key. */
@Service
public class Vault {

    public byte[] seal(String plain) {
        throw new UnsupportedOperationException();
    }

    /** @return what was sealed as text */
    public String open(byte[] sealed) {
        throw new UnsupportedOperationException();
    }

    public byte[] sealBytes(byte[] plain) {
        throw new UnsupportedOperationException();
    }

    public byte[] openBytes(byte[] sealed) {
        throw new UnsupportedOperationException();
    }
}
