-- Nobody gets anything by default: each schema's migrations grant what a role's work needs.
revoke all on schema public from public;
revoke create on schema public from asking, intake, team, programme, sealer;
revoke all on schema migrations from public;
