"""Ways to log in other than with the machine's passwords. Copy one into your own configuration, below `load_subconfig`.

Each gives a user of the machine to whoever comes for the first time, in the students' group. Teachers are put into theirs by hand:
`usermod -aG nabla-teachers NAME`.
"""

from jupyterhub.auth import LocalAuthenticator
from ltiauthenticator.lti13.auth import LTI13Authenticator

MAKE_USER = ["useradd", "--create-home", "--shell", "/bin/bash", "--groups", "nabla-students"]


class LocalLTI(LocalAuthenticator, LTI13Authenticator):
    """A learning platform sends its users by LTI 1.3; each becomes a user of the machine."""


def lti(c, platform: str, client: str, hub: str):
    """Moodle, as an example. In Moodle: Site administration › Plugins › External tool › configure a tool manually, LTI 1.3,
    tool URL `HUB/hub/`, initiate login URL `HUB/hub/lti13/oauth_login`, redirection URI `HUB/hub/lti13/oauth_callback`.

    lti(c, "https://moodle.school.example", "the client id that Moodle shows", "https://hub.school.example")
    """
    c.JupyterHub.authenticator_class = LocalLTI
    c.LTI13Authenticator.issuer = platform
    c.LTI13Authenticator.client_id = {client}
    c.LTI13Authenticator.authorize_url = f"{platform}/mod/lti/auth.php"
    c.LTI13Authenticator.jwks_endpoint = f"{platform}/mod/lti/certs.php"
    c.LTI13Authenticator.uri_scheme = hub.split(":")[0]
    # The part of the address before the @ is the name; two platforms with one hub need something that differs.
    c.LTI13Authenticator.username_key = "email"
    c.LTI13Authenticator.allow_all = True
    c.LocalAuthenticator.create_system_users = True
    c.LocalAuthenticator.add_user_cmd = MAKE_USER


def oauth(c, school: str, client: str, secret: str, hub: str):
    """Any OpenID Connect service of a school (Keycloak here).

    oauth(c, "https://login.school.example/realms/school", "nabla", "the secret", "https://hub.school.example")
    """
    c.JupyterHub.authenticator_class = "local-generic-oauth"
    c.GenericOAuthenticator.client_id = client
    c.GenericOAuthenticator.client_secret = secret
    c.GenericOAuthenticator.oauth_callback_url = f"{hub}/hub/oauth_callback"
    c.GenericOAuthenticator.authorize_url = f"{school}/protocol/openid-connect/auth"
    c.GenericOAuthenticator.token_url = f"{school}/protocol/openid-connect/token"
    c.GenericOAuthenticator.userdata_url = f"{school}/protocol/openid-connect/userinfo"
    c.GenericOAuthenticator.scope = ["openid", "profile"]
    c.GenericOAuthenticator.username_claim = "preferred_username"
    c.GenericOAuthenticator.allow_all = True
    c.LocalAuthenticator.create_system_users = True
    c.LocalAuthenticator.add_user_cmd = MAKE_USER
