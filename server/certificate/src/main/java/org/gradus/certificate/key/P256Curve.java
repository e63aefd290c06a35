package org.gradus.certificate.key;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Optional;

/** Points of P-256 in the 33 bytes of their compressed form (SEC 1, 2.3). Java knows the long form only. */
final class P256Curve {
    static final ECParameterSpec PARAMETERS = parameters();
    static final int COORDINATE = 32;

    private static final BigInteger PRIME = ((ECFieldFp) PARAMETERS.getCurve().getField()).getP();

    private P256Curve() {}

    static byte[] compressed(ECPublicKey key) {
        byte[] bytes = new byte[1 + COORDINATE];
        bytes[0] = (byte) (key.getW().getAffineY().testBit(0) ? 3 : 2);
        System.arraycopy(fixed(key.getW().getAffineX()), 0, bytes, 1, COORDINATE);
        return bytes;
    }

    /** A number in as many bytes as a coordinate has. */
    static byte[] fixed(BigInteger number) {
        byte[] given = number.toByteArray();
        byte[] bytes = new byte[COORDINATE];
        int length = Math.min(given.length, COORDINATE);
        System.arraycopy(given, given.length - length, bytes, COORDINATE - length, length);
        return bytes;
    }

    static Optional<PublicKey> key(byte[] compressed) {
        if (compressed.length != 1 + COORDINATE || (compressed[0] != 2 && compressed[0] != 3)) {
            return Optional.empty();
        }
        BigInteger x = new BigInteger(1, java.util.Arrays.copyOfRange(compressed, 1, compressed.length));
        BigInteger y = right(x).modPow(PRIME.add(BigInteger.ONE).shiftRight(2), PRIME);
        return key(x, y.testBit(0) == (compressed[0] == 3) ? y : PRIME.subtract(y));
    }

    /** The key at a point; empty where the curve does not pass there. */
    static Optional<PublicKey> key(BigInteger x, BigInteger y) {
        if (x.compareTo(PRIME) >= 0
                || y.compareTo(PRIME) >= 0
                || !y.multiply(y).mod(PRIME).equals(right(x))) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), PARAMETERS)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** The right side of y² = x³ + ax + b. */
    private static BigInteger right(BigInteger x) {
        var curve = PARAMETERS.getCurve();
        return x.multiply(x).add(curve.getA()).multiply(x).add(curve.getB()).mod(PRIME);
    }

    private static ECParameterSpec parameters() {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has P-256", e);
        }
    }
}
