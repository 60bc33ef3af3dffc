// One click on a demo person fills in the login.
document.querySelectorAll('.people button').forEach(button => button.addEventListener('click', () => {
  document.getElementById('username').value = button.dataset.login;
  document.getElementById('password').value = button.dataset.password;
  document.getElementById('enter').focus();
}));
document.body.dataset.ready = '1';
