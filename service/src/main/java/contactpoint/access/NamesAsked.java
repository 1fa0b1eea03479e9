package contactpoint.access;

/**
 * The names that were typed, ready for many comparisons.
 *
 * @param familyBits how much it says that the family name agrees
 * @param givenBits how much it says that the given name agrees
 */
record NamesAsked(
    NameAgreement.Asked family, NameAgreement.Asked given, double familyBits, double givenBits) {

  static NamesAsked of(Criteria criteria, Rarity rarity) {
    return new NamesAsked(
        criteria.family().map(NameAgreement.Asked::family).orElse(NameAgreement.Asked.NOTHING),
        criteria.given().map(NameAgreement.Asked::given).orElse(NameAgreement.Asked.NOTHING),
        rarity.family(criteria.family()),
        rarity.given(criteria.given()));
  }
}
